import { expect, test } from '@playwright/test'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'

const address = `/${processId}/charts/demand-status`
const chip = 'honour-doha-commitments.istanbul-1.not_honoured'
const absence = 'honour-doha-commitments.istanbul-2'

test('a click on a mark opens its evidence; Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto(address)
  await page.locator(`[data-mark="${chip}"]`).click()
  const panel = page.getByRole('dialog', { name: /Honour the Doha commitments/ })
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(panel).toContainText('South Asia Times')
  await expect(panel).toContainText('29 October 2025')
  await expect(panel).toContainText(/Paragraph \d+/)
  await expect(panel).toContainText('According to: Pakistan: officials')
  await expect(page).toHaveURL(new RegExp(`mark=${chip}`))

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.locator(`[data-mark="${chip}"]`)).toBeFocused()
  await expect(page).not.toHaveURL(/mark=/)
})

test('back and forward close and open the evidence', async ({ page }) => {
  await page.goto(address)
  await page.locator(`[data-mark="${chip}"]`).click()
  await expect(page.getByRole('dialog')).toContainText('South Asia Times')
  await page.goBack()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goForward()
  await expect(page.getByRole('dialog')).toContainText('South Asia Times')
})

for (const slug of chartSlugs) {
  test(`${slug}: the keyboard alone reaches a mark, moves between marks, opens and closes`, async ({
    page,
  }) => {
    await page.goto(`/${processId}/charts/${slug}`)
    const first = page.locator('[data-mark]:visible').first()
    await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    await first.focus()
    const start = await first.getAttribute('data-mark')
    await page.keyboard.press('ArrowDown')
    const below = await page.locator(':focus').getAttribute('data-mark')
    expect(below).not.toBe(start)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('End')
    await expect(page.locator('[data-mark]:visible').last()).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    const last = await page.locator(':focus').getAttribute('data-mark')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
    await expect(page.getByRole('dialog').locator('.ev')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator(`[data-mark="${last}"]`)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(first).toBeFocused()
  })
}

test('a mark in sight stays where it is when it is opened; on a phone it comes above the panel', async ({
  page,
}) => {
  await page.goto(address)
  const mark = page.locator(`[data-mark="${chip}"]`)
  await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const scrolled = await page.evaluate(() => window.scrollY)
  await mark.click()
  await expect(page.getByRole('dialog')).toContainText('South Asia Times')
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
  await expect(mark).toBeInViewport({ ratio: 1 })

  await page.setViewportSize({ width: 320, height: 720 })
  await page.goto(address)
  await mark.click()
  const panel = page.getByRole('dialog')
  await expect(panel).toContainText('South Asia Times')
  const [markBox, panelBox] = [await mark.boundingBox(), await panel.boundingBox()]
  expect((markBox?.y ?? 0) + (markBox?.height ?? 0)).toBeLessThanOrEqual(panelBox?.y ?? 0)
})

test('an empty place gives its reason', async ({ page }) => {
  await page.goto(`${address}?mark=${absence}`)
  await expect(page.getByRole('dialog')).toContainText('We News and News on Sunday')
})

test('a failed request says so and can be tried again', async ({ page }) => {
  await page.goto(address)
  await page.route('**/evidence?**', (route) => route.abort())
  await page.locator(`[data-mark="${chip}"]`).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('could not be loaded')
  await page.unroute('**/evidence?**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog')).toContainText('South Asia Times')
})

test('a mark that the release does not have is said to be gone', async ({ page }) => {
  await page.goto(`${address}?mark=no-such-mark`)
  await expect(page.getByRole('dialog')).toContainText('not in the chart as it stands')
})

test('evidence is asked of the release that the page was rendered from', async ({ page }) => {
  await page.goto(address)
  const request = page.waitForRequest(/\/evidence\?/)
  await page.locator(`[data-mark="${chip}"]`).click()
  expect(new URL((await request).url()).searchParams.get('release')).toBe('1')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is complete and a mark is a link to its evidence', async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('none of 38 asks and offers')
    await page.locator(`[data-mark="${chip}"]`).click()
    await expect(page.getByRole('dialog')).toContainText('South Asia Times')
    await page.getByRole('link', { name: 'Close', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

for (const slug of chartSlugs)
  test(`${slug}: marks of page and embed lead to evidence or to a reason`, async ({ page, request }) => {
    test.slow()
    for (const view of ['full', 'summary']) {
      await page.goto(`/${processId}/charts/${slug}?view=${view}`)
      const marks = await page.$$eval('[data-mark]', (links) =>
        links.map((link) => link.getAttribute('data-mark') ?? ''),
      )
      expect(marks.length).toBeGreaterThan(10)
      // All of them are asked for in tests/unit/components/evidence/dossier.test.ts.
      for (const mark of marks.filter((_, index) => index % 7 === 0)) {
        const query = new URLSearchParams({ chart: slug, mark, view, release: '1' })
        const answer = await request.get(`/api/v1/${processId}/evidence?${query}`)
        expect.soft(answer.status(), mark).toBe(200)
        const dossier = await answer.json()
        const passages = dossier.articles.articles.flatMap(
          (article: { entries: { isShown: boolean; passages: unknown[] }[] }) =>
            article.entries.filter((entry) => entry.isShown).flatMap((entry) => entry.passages),
        )
        expect.soft(dossier.reason !== null || passages.length > 0, mark).toBe(true)
        expect.soft(dossier.reason === null || passages.length === 0, mark).toBe(true)
      }
    }
  })
