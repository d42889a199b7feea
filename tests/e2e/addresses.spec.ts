import { type APIRequestContext, expect, test } from '@playwright/test'
import type { AnswerKind } from '@/front/header-table'
import { chartAddresses, processId } from '@/tests/support/chart-addresses'
import { serveHost } from '@/tests/support/host-site'
import { type Lasting, readTableHeaders, tableHeaders } from '@/tests/support/table-headers'

const pages = [
  '/',
  `/${processId}`,
  `/${processId}?release=1`,
  ...chartAddresses.map(({ address }) => address),
]

test('pages answer 200 and report no violation of their policy', async ({ page }) => {
  test.slow()
  for (const address of pages) {
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    const answer = await page.goto(address, { waitUntil: 'networkidle' })
    expect.soft(answer?.status(), address).toBe(200)
    expect.soft(problems, address).toEqual([])
    page.removeAllListeners()
  }
})

test('what does not exist is a real 404', async ({ request }) => {
  for (const address of [
    '/no-such-process',
    '/no/such/page/at/all',
    `/${processId}/charts/no-such-chart`,
    `/${processId}?release=99`,
    `/${processId}?release=0`,
    `/${processId}/charts/demand-status?release=latest`,
    `/api/v1/no-such-process/evidence`,
    '/_next/image?url=x',
  ])
    expect.soft((await request.get(address)).status(), address).toBe(404)
})

test('what is malformed is refused at the door', async ({ request }) => {
  expect((await request.post(`/${processId}`)).status()).toBe(405)
  expect((await request.get('/', { headers: { 'next-action': 'x' } })).status()).toBe(400)
  expect((await request.get('/', { headers: { 'next-router-state-tree': '{' } })).status()).toBe(400)
  expect((await request.get('/', { headers: { rsc: '1', 'next-router-state-tree': '%' } })).status()).toBe(
    400,
  )
})

test('documents carry their policy and nothing sets a cookie', async ({ request }) => {
  for (const address of pages) {
    const headers = (await request.get(address)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect.soft(policy, address).toContain("default-src 'none'")
    expect.soft(policy, address).not.toContain('unsafe-inline')
    expect.soft(headers['set-cookie'], address).toBeUndefined()
  }
})

const chart = `${processId}/demand-status`

/** An address of every kind, with the status of its answer. */
async function listAnswers(request: APIRequestContext, origin: string) {
  const page = await (await request.get('/')).text()
  const embed = await (await request.get(`/embed/${chart}`)).text()
  const find = (text: string, pattern: RegExp) => {
    const [, found] = pattern.exec(text) ?? []
    if (found === undefined) throw new Error(`${pattern} is not in ${text.slice(0, 200)}`)
    return found
  }
  const evidence = `/api/v1/${processId}/evidence?chart=demand-status&mark=${find(embed, /href="\?mark=([^"]+)"/)}`
  const sheets = [...page.matchAll(/"(\/_next\/static\/[^"]+\.css)"/g)].map(([, path = '']) => path)
  const texts = await Promise.all(sheets.map(async (path) => (await request.get(path)).text()))
  const sheet = sheets[texts.findIndex((text) => text.includes('.woff2'))] ?? ''
  const font = new URL(find(texts.join('\n'), /url\(([^)]+\.woff2)\)/), `http://x${sheet}`)
  const answers: readonly (readonly [AnswerKind, Lasting, number, string])[] = [
    ['page', 'live', 200, '/'],
    ['page', 'live', 200, `/${processId}?release=1`],
    ['page', 'failed', 404, '/no-such-process'],
    ['page', 'failed', 404, '/robots.txt/no'],
    ['page', 'failed', 404, '/_next/image?url=x'],
    ['page', 'failed', 308, `/${processId}/`],
    ['page', 'failed', 400, '/%zz'],
    ['embed', 'live', 200, `/embed/${chart}`],
    ['embed', 'pinned', 200, `/embed/${chart}?release=1`],
    ['embed', 'silent', 200, `/embed/${chart}?release=1&notice=off`],
    ['embed', 'failed', 404, `/embed/${chart}?release=99`],
    ['embed', 'failed', 404, '/embed/no-such-process'],
    ['embed', 'failed', 400, '/embed/%zz'],
    ['export', 'live', 200, `/export/${chart}.svg`],
    ['export', 'pinned', 200, `/export/${chart}.svg?release=1`],
    ['export', 'failed', 404, `/export/${chart}.exe`],
    ['api', 'live', 200, evidence],
    ['api', 'pinned', 200, `${evidence}&release=1`],
    ['api', 'failed', 404, `${evidence}&release=99`],
    ['api', 'failed', 400, `/api/v1/${processId}/evidence`],
    ['api', 'failed', 404, '/api/v1/no/such/thing'],
    ['admin', 'live', 200, '/admin/log-in'],
    ['admin', 'failed', 307, '/admin'],
    ['admin', 'live', 200, '/api/auth/session'],
    ['admin', 'failed', 401, '/api/admin/users'],
    ['admin', 'failed', 404, '/api/admin/no-such-thing'],
    ['other', 'failed', 404, '/api/no-such-thing'],
    ['health', 'live', 200, '/health/live'],
    ['health', 'live', 200, '/health/ready'],
    ['static file', 'live', 200, sheet],
    ['static file', 'live', 200, find(page, /"(\/_next\/static\/[^"]+\.js)"/)],
    ['static file', 'live', 200, font.pathname],
    ['static file', 'failed', 404, '/_next/static/no-such-file.js'],
    ['host script', 'live', 200, '/embed.js'],
    ['oembed', 'live', 200, `/oembed?url=${encodeURIComponent(`${origin}/${processId}/charts/voices`)}`],
    ['oembed', 'failed', 400, '/oembed'],
    ['feed', 'live', 200, `/${processId}/feed.atom`],
    ['feed', 'live', 200, `/${processId}/demands/no-use-of-afghan-soil/feed.atom`],
    ['feed', 'failed', 404, `/${processId}/demands/none/feed.atom`],
    ['page', 'live', 200, '/api'],
    ['api', 'live', 200, '/api/v1'],
    ['api', 'live', 200, '/api/v1/openapi.json'],
    ['export', 'live', 200, `/export/${chart}.png`],
    ['export', 'pinned', 200, `/export/${chart}.json?release=1`],
    ['icon', 'live', 200, find(page, /"(\/icon\.svg[^"]*)"/)],
  ]
  return answers
}

test('every kind of answer carries the headers of docs/headers.md and no other', async ({
  request,
  baseURL,
}) => {
  for (const [kind, lasting, status, address] of await listAnswers(request, baseURL ?? '')) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect.soft(answer.status(), address).toBe(status)
    expect.soft(readTableHeaders(answer.headers()), address).toEqual(tableHeaders(kind, lasting))
  }
})

test('what the router fetches of a page is not kept under the address of the page', async ({ request }) => {
  const answer = await request.get(`/${processId}`, { headers: { rsc: '1' } })
  expect(answer.headers()['content-type']).toBe('text/x-component')
  expect(readTableHeaders(answer.headers())).toEqual(tableHeaders('page data', 'live'))
})

test('methods that no route has are refused, naming those there are', async ({ request }) => {
  for (const [method, address, allowed] of [
    ['TRACE', `/api/v1/${processId}/evidence`, 'GET, HEAD'],
    ['PUT', `/api/v1/${processId}/evidence`, 'GET, HEAD'],
    ['TRACE', '/api/admin/x', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'],
    ['PROPFIND', `/embed/${chart}`, 'GET, HEAD'],
  ] as const) {
    const answer = await request.fetch(address, { method })
    expect.soft([answer.status(), answer.headers().allow], `${method} ${address}`).toEqual([405, allowed])
  }
})

test('a cross-origin isolated site can show an embed and a picture, and read the API', async ({
  page,
  baseURL,
}) => {
  const { address, server } = await serveHost(
    `<iframe src="${baseURL}/embed/${chart}" width="340" height="950"></iframe><img alt="" src="${baseURL}/export/${chart}.svg?width=340">`,
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  )
  try {
    await page.goto(address)
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    const { isIsolated, widthPx, status } = await page.evaluate(async (origin) => {
      const image = document.querySelector('img')
      await image?.decode()
      const answer = await fetch(`${origin}/api/v1/no-such-process/evidence`)
      return { isIsolated: crossOriginIsolated, widthPx: image?.naturalWidth, status: answer.status }
    }, baseURL)
    expect({ isIsolated, widthPx, status }).toEqual({ isIsolated: true, widthPx: 340, status: 404 })
  } finally {
    server.close()
  }
})

test('the page of a chart opens out of a frame whose sandbox it inherits', async ({ page, baseURL }) => {
  const { address, server } = await serveHost(
    `<iframe src="${baseURL}/embed/${chart}" sandbox="allow-popups" width="340" height="950"></iframe>`,
  )
  try {
    await page.goto(address)
    const opened = page.waitForEvent('popup')
    await page.frameLocator('iframe').locator('a[target="_blank"]').first().click()
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible()
  } finally {
    server.close()
  }
})

test('a frame whose address names nothing says so, and leads to the site beside it', async ({
  page,
  baseURL,
}) => {
  const { address, server } = await serveHost(
    `<iframe src="${baseURL}/embed/${processId}/no-such-chart" width="320" height="400"></iframe>`,
  )
  try {
    await page.goto(address)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('There is no such chart')
    const opened = page.waitForEvent('popup')
    await frame.getByRole('link', { name: 'All processes on Parley' }).click()
    await expect(await opened).toHaveURL(`${baseURL}/`)
  } finally {
    server.close()
  }
})

test('a document that the reader has already is 304', async ({ request }) => {
  for (const address of pages) {
    const { etag } = (await request.get(address)).headers()
    expect.soft(etag, address).toBeTruthy()
    const again = await request.get(address, { headers: { 'if-none-match': etag ?? '' } })
    expect.soft(again.status(), address).toBe(304)
  }
})

test('a bad option falls back and the page says so; an unknown one is ignored', async ({ page }) => {
  await page.goto(`/${processId}/charts/demand-status?theme=no-such-theme&utm_source=x`)
  await expect(page.locator('.option-problems')).toContainText('no-such-theme')
  await expect(page.locator('.option-problems')).not.toContainText('utm_source')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('none of 38')
})

test('a filter recomputes the finding and is named in the picture', async ({ page }) => {
  await page.goto(`/${processId}/charts/demand-status?side=pakistan`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('22')
  await expect(page.locator('.chart-filter')).toContainText('Pakistan')
})

test('a picture of a chart is a file of its own', async ({ page, request }) => {
  const answer = await request.get(`/export/${processId}/demand-status.svg?release=1&width=340`)
  expect(answer.headers()['content-type']).toContain('image/svg+xml')
  expect((await request.get(`/export/${processId}/demand-status.exe`)).status()).toBe(404)
  await page.goto(`/export/${processId}/demand-status.svg?width=340`)
  const box = await page.evaluate(() => document.documentElement.getBoundingClientRect())
  expect(box.width).toBe(340)
  await expect(page.locator('text').first()).toContainText('five articles')
})

test('health says that the public can be served and how the database is', async ({ request }) => {
  expect((await request.get('/health/live')).status()).toBe(200)
  const ready = await request.get('/health/ready')
  expect(await ready.json()).toMatchObject({ status: 'ready', database: { status: 'up' } })
})
