/** What a chart is for those who cannot see it, enlarge it, or read from right to left. */
import { expect, type Page, test } from '@playwright/test'
import { drawChart } from '@/components/charts/draw-chart'
import { pseudoLocale } from '@/components/charts/words'
import { chartSlugs } from '@/dataset/chart-slugs'
import { processId } from '@/tests/support/chart-addresses'
import { realDataset } from '@/tests/support/draw'
import { findTextProblems } from '@/tests/support/text-geometry'

// Styles are put in with a style element, which the policy of our pages refuses.
test.use({ bypassCSP: true })

const release = { number: 1, publishedAt: '2026-02-03T00:00:00Z', dataset: realDataset }
const addressOf = (slug: string) => `/${processId}/charts/${slug}`
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const slug of chartSlugs) {
  const { chart } = drawChart(release, slug, {})

  test(`${slug}: every data point is a link with a name, and every value stands in the table`, async ({
    page,
  }) => {
    await page.goto(addressOf(slug))
    const links = await page.locator('.stage .chart [data-mark]').evaluateAll((marks) =>
      marks.map((mark) => ({
        id: mark.getAttribute('data-mark'),
        name: mark.getAttribute('aria-label') ?? mark.textContent ?? '',
        isHidden: mark.closest('[aria-hidden="true"], [hidden], [inert]') !== null,
      })),
    )
    const named = links.filter(({ name, isHidden }) => /\p{L}/u.test(name) && !isHidden)
    expect(new Set(named.map(({ id }) => id))).toEqual(new Set(chart.marks.map(({ id }) => id)))
    expect(await page.locator('.chart-table tbody tr').count()).toBe(chart.description.table.rows.length)
  })

  test(`${slug}: is announced with its finding first`, async ({ page }) => {
    await page.goto(addressOf(slug))
    const { title } = chart.description
    const region = page.getByRole('region', { name: title, exact: true })
    await expect(region).toHaveCount(1)
    expect((await region.textContent())?.startsWith(title)).toBe(true)
    await expect(region.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  test(`${slug}: text at 200 % neither overlaps nor leaves the page`, async ({ page }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(addressOf(slug))
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      expect.soft(await findTextProblems(page), `${width} px`).toEqual([])
      expect.soft(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0)
    }
  })

  test(`${slug}: is drawn from right to left in a language that is written so`, async ({ page }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${addressOf(slug)}?lang=${pseudoLocale}`)
      expect.soft(await findTextProblems(page), `${width} px`).toEqual([])
      expect.soft(await overflowOf(page), `${width} px`).toBeLessThanOrEqual(0)
      const sides = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
        return { site: box('.masthead-site')?.left ?? 0, contents: box('.contents-button')?.left ?? 0 }
      })
      expect(sides.site).toBeGreaterThan(sides.contents)
    }
    const heading = page.getByRole('heading', { level: 1 })
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    // Evidence and arrow keys too: the mark at the right end comes first.
    await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    await page.locator('.stage .chart [data-mark]:visible').first().click()
    const panel = page.getByRole('dialog')
    await expect(panel.locator('.ev')).toBeVisible()
    const box = await panel.boundingBox()
    expect(box?.x).toBe(0)
  })
}

test('with reduced motion nothing moves while a chart is redrawn', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(addressOf('demand-status'))
  const stage = page.locator('.stage')
  await stage.evaluate((element) => element.setAttribute('aria-busy', 'true'))
  expect(await stage.evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s')
})

test('the head of a page leads past itself', async ({ page }) => {
  await page.goto(addressOf('demand-status'))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('every page of the process is in the contents, and leads there', async ({ page }) => {
  await page.goto(`/${processId}`)
  await page.getByRole('button', { name: 'Contents' }).click()
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toEqual(expect.arrayContaining(chartSlugs.map(addressOf)))
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
})
