import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { chartAddresses, markLinks, markOf, processId } from '@/tests/support/chart-addresses'
import { serveHost } from '@/tests/support/host-site'

const embed = `/embed/${processId}/demand-status`
const chip = 'monitoring-mechanism'

test('an embed is one request, at most 12 KB, with a script of 2 KB at most and no cookie', async ({
  page,
  request,
}) => {
  test.slow()
  for (const { address, kind } of chartAddresses) {
    if (kind === 'page') continue
    const requests: string[] = []
    page.on('request', (one) => requests.push(one.url()))
    const answer = await page.goto(address)
    await page.waitForLoadState('networkidle')
    expect.soft(requests, address).toHaveLength(1)
    expect.soft(answer?.headers()['set-cookie'], address).toBeUndefined()
    const script = (await page.locator('script').textContent()) ?? ''
    expect.soft(brotliCompressSync(script).length, address).toBeLessThanOrEqual(2048)
    const body = await (await request.get(address)).body()
    const size = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    if (kind === 'embed') expect.soft(size, `${address}: bytes`).toBeLessThanOrEqual(12 * 1024)
    const sent = await request.get(address, { headers: { 'accept-encoding': 'br' } })
    expect.soft(sent.headers()['content-encoding'], address).toBe('br')
    page.removeAllListeners('request')
  }
})

test('the script for hosts is at most 1 KB, compressed by whatever', async ({ request }) => {
  const script = await (await request.get('/embed.js')).body()
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(1024)
  expect(gzipSync(script).length).toBeLessThanOrEqual(1024)
})

for (const sandbox of ['', 'allow-scripts']) {
  test(`in a frame of another site with sandbox="${sandbox}" a mark opens its evidence, and back`, async ({
    page,
    baseURL,
  }) => {
    const { address, server } = await serveHost(
      `<iframe src="${baseURL}${embed}" sandbox="${sandbox}" width="340" height="950"></iframe>`,
    )
    try {
      await page.goto(address)
      const frame = page.frameLocator('iframe')
      await expect(frame.getByRole('heading', { level: 1 })).toContainText('none of 38 asks and offers')
      const mark = frame.locator(markLinks).first()
      const id = markOf(await mark.getAttribute('href'))
      await mark.click()
      await expect(frame.locator('.embed-evidence')).toContainText(/Paragraph \d+/)
      await expect(frame.locator(`a[href="?mark=${id}"]`)).toHaveAttribute('aria-current', 'true')
      await frame.getByRole('link', { name: 'Back to the chart' }).click()
      await expect(frame.locator('.embed-evidence')).toHaveCount(0)
    } finally {
      server.close()
    }
  })
}

test('the link to the whole chart opens beside the frame, where our pages refuse to stand', async ({
  page,
  baseURL,
}) => {
  const { address, server } = await serveHost(
    `<iframe src="${baseURL}${embed}" width="340" height="950"></iframe>`,
  )
  try {
    await page.goto(address)
    const opened = page.waitForEvent('popup')
    await page.frameLocator('iframe').getByRole('link', { name: 'All 38 asks and offers on Parley' }).click()
    await expect((await opened).getByRole('heading', { level: 1 })).toContainText('none of 38')
  } finally {
    server.close()
  }
})

test('an embed follows the mode asked for, and the reader’s own otherwise', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${embed}?mode=dark`)
  const dark = await background()
  await page.goto(embed)
  const light = await background()
  expect(dark).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background()).toBe(dark)
})

test('an embed of what does not exist is 404', async ({ request }) => {
  for (const address of [
    '/embed/no-such-process/demand-status',
    `/embed/${processId}/${chip}`,
    `${embed}?release=99`,
    `${embed}?release=one`,
  ])
    expect.soft((await request.get(address)).status(), address).toBe(404)
})
