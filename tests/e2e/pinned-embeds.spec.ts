import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { realDataset, withProcessId, withRows } from '@/tests/support/datasets'
import { runParley } from '@/tests/support/parley-command'
import { publishDataset } from '@/tests/support/publish-dataset'

const id = 'pinned-talks'
const first = withProcessId(realDataset(), id)

/** The same with one ask that is called otherwise. */
const second = withRows(first, 'demands', (rows) =>
  rows.map((row) =>
    row.id === 'no-use-of-afghan-soil' ? { ...row, title: 'Soil not to be used against others' } : row,
  ),
)

const embed = (slug: string, query: string) => `/embed/${id}/${slug}?${query}`
const notice = (page: Page) => page.locator('.notice')

async function untilRelease(request: APIRequestContext, number: number): Promise<void> {
  await expect.poll(async () => (await (await request.get('/health/ready')).json()).releases[id]).toBe(number)
}

/** All words of a chart below the notice, and how high the document is. */
async function readChart(page: Page, address: string) {
  await page.goto(address)
  return {
    words: await page.locator('.chart').textContent(),
    marks: await page
      .locator('a[href*="mark="]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.ariaLabel])),
    height: await page.evaluate(() => document.body.getBoundingClientRect().height),
  }
}

test.describe.configure({ mode: 'serial' })

test('a pinned chart says of which release it is, and keeps its words when a newer one comes', async ({
  page,
  request,
}) => {
  test.slow()
  await publishDataset(first, runParley)
  await untilRelease(request, 1)
  const before = new Map<string, Awaited<ReturnType<typeof readChart>>>()
  for (const slug of chartSlugs) {
    before.set(slug, await readChart(page, embed(slug, 'release=1')))
    await expect.soft(notice(page), slug).toHaveText(/^As of release 1, \d+ \w+ \d{4}$/)
  }
  await publishDataset(second, runParley)
  await untilRelease(request, 2)
  for (const slug of chartSlugs)
    expect.soft(await readChart(page, embed(slug, 'release=1')), slug).toEqual(before.get(slug))
  await page.goto(embed('demand-status', ''))
  await expect(notice(page)).toHaveCount(0)
})

test('the notice says in words what changed in this chart, or that nothing did', async ({ page }) => {
  await page.goto(embed('voices', 'release=1'))
  await expect(notice(page)).toHaveText('Release 2 is newer: no change here')
  await page.goto(embed('demand-status', 'release=1&view=full'))
  await expect(notice(page)).toHaveText(/^Release 2 is newer: (one change|\d+ changes) here$/)
  await notice(page).getByRole('link').click()
  const text = page.locator('.embed-evidence')
  await expect(text).toContainText('What came after release 1')
  await expect(text).toContainText('Afghan soil not to be used against Pakistan')
  await expect(text).toContainText('now reads “Soil not to be used against others')
  await text.getByRole('link', { name: 'Back to the chart' }).click()
  await expect(page.locator('.embed-evidence')).toHaveCount(0)
})

test('a correction shows in every chart that is pinned to what it touches, and nowhere else', async ({
  page,
}) => {
  test.slow()
  await runParley('correct', id, '2', '--text', 'An ask was called by another name.', '--by', 'browser test')
  await expect
    .poll(async () => {
      await page.goto(embed('voices', 'release=1'))
      return notice(page).textContent()
    })
    .toMatch(/^Corrected on \d+ \w+ \d{4}: An ask was called by another name\.$/)
  for (const slug of chartSlugs) {
    const height = () => notice(page).evaluate((line) => line.getBoundingClientRect().height)
    await page.setViewportSize({ width: 280, height: 600 })
    await page.goto(embed(slug, 'release=1'))
    await expect.soft(notice(page), slug).toContainText('An ask was called by another name.')
    // However long it is, hosts without script have left room for one line.
    expect.soft(await height(), slug).toBe(26)
    await page.goto(embed(slug, 'release=2'))
    await expect.soft(notice(page), slug).not.toContainText('Corrected')
    await page.goto(embed(slug, ''))
    await expect.soft(notice(page), slug).toHaveCount(0)
  }
  await page.goto(embed('voices', 'release=1&notice=full'))
  await expect(page.locator('.embed-evidence')).toContainText('made in release 2: An ask was called')
  await page.goto(`/${id}/releases/1`)
  await expect(page.locator('.rl-correction')).toContainText('of release 1: An ask was called')
})

test('without a line for notices a chart is for ever', async ({ page }) => {
  const answer = await page.goto(embed('voices', 'release=1&notice=off'))
  expect(answer?.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  await expect(notice(page)).toHaveCount(0)
  const noticed = await page.goto(embed('voices', 'release=1'))
  expect(noticed?.headers()['cache-control']).toBe('public, max-age=60, must-revalidate')
})

test('the feeds tell of releases and corrections, and of what they change about one demand', async ({
  request,
}) => {
  const feed = await (await request.get(`/${id}/feed.atom`)).text()
  expect(feed).toContain('<title>Release 2</title>')
  expect(feed).toContain('<title>Correction with release 2</title>')
  const read = async (demand: string) => (await request.get(`/${id}/demands/${demand}/feed.atom`)).text()
  expect(await read('no-use-of-afghan-soil')).toContain('Soil not to be used against others')
  expect(await read('joint-monitoring-mechanism')).not.toContain('<title>Release 2</title>')
  expect((await request.get(`/${id}/demands/no-such-demand/feed.atom`)).status()).toBe(404)
})

test('a withdrawn release says so in the frame', async ({ page }) => {
  await runParley('withdraw', id, '1', '--reason', 'A court said so.', '--by', 'browser test')
  await expect.poll(async () => (await page.goto(embed('voices', 'release=1')))?.status()).toBe(410)
  await expect(page.getByRole('heading')).toHaveText('Release 1 was withdrawn')
  await expect(page.locator('main')).toContainText('A court said so.')
})
