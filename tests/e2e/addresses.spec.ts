import { expect, test } from '@playwright/test'
import { chartAddresses, processId } from '@/tests/support/chart-addresses'

const pages = [
  '/',
  `/${processId}`,
  `/${processId}?release=1`,
  ...chartAddresses.map(({ address }) => address),
]

test('pages answer 200 and report no violation of their policy', async ({ page }) => {
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
    expect
      .soft(policy, address)
      .toContain(address.startsWith('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'")
    expect.soft(headers['x-content-type-options'], address).toBe('nosniff')
    expect.soft(headers['set-cookie'], address).toBeUndefined()
    expect.soft(headers['cache-control'], address).not.toContain('31536000')
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
  await expect(page.getByRole('status')).toContainText('no-such-theme')
  await expect(page.getByRole('status')).not.toContainText('utm_source')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('none of 38')
})

test('a filter recomputes the finding and is named in the picture', async ({ page }) => {
  await page.goto(`/${processId}/charts/demand-status?side=pakistan`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('22')
  await expect(page.locator('.chart-filter')).toContainText('Pakistan')
})

test('a picture of a chart is a file of its own, for ever the same where it is pinned', async ({
  page,
  request,
}) => {
  const answer = await request.get(`/export/${processId}/demand-status.svg?release=1&width=340`)
  expect(answer.headers()['content-type']).toContain('image/svg+xml')
  expect(answer.headers()['cache-control']).toContain('immutable')
  expect((await request.get(`/export/${processId}/demand-status.svg`)).headers()['cache-control']).toBe(
    'no-cache',
  )
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
