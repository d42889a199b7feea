import { expect, type Page, test } from '@playwright/test'
import { findAxeProblems } from '@/tests/support/axe'
import { processId } from '@/tests/support/chart-addresses'
import { findTextProblems, setWidestFont } from '@/tests/support/text-geometry'

const address = `/${processId}/method`

/** Opens every fold, so that what is in it counts too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
  })
}

test('axe finds nothing on the method page, folded or not', async ({ page }) => {
  // Unfolded it holds the whole codebook, and axe looks at every word of it.
  test.slow()
  await page.goto(address)
  expect.soft(await findAxeProblems(page), 'folded').toEqual([])
  await unfold(page)
  expect(await findAxeProblems(page), 'unfolded').toEqual([])
})

test('the table of contents leads to each section', async ({ page }) => {
  await page.goto(address)
  const links = page.locator('.me-contents a')
  expect(await links.count()).toBeGreaterThan(10)
  for (const link of await links.all()) {
    const name = await link.textContent()
    await link.click()
    await expect(page.locator(':target').getByRole('heading', { level: 2 })).toHaveText(`${name}`)
    await expect(page.locator(':target').getByRole('heading', { level: 2 })).toBeInViewport()
  }
})

test('each unit with another status in the chart leads to the evidence of its mark', async ({ page }) => {
  await page.goto(address)
  const links = page.locator('#reliability a')
  const names = await links.allTextContents()
  expect(names).toHaveLength(2)
  for (const name of names) {
    await page.goto(address)
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeVisible()
    await expect(page.getByRole('dialog')).toContainText('agreement was measured on the last step')
  }
})

test('the way to the articles and to all releases leads where it says', async ({ page }) => {
  await page.goto(address)
  await page.locator('#articles').getByRole('link', { name: 'Dawn', exact: true }).click()
  await expect(page).toHaveURL(`/${processId}/sources/dawn-2025-10-27`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dawn')
  await page.goto(address)
  await page.locator('#releases').getByRole('link', { name: 'All releases' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Releases')
})

test('a pinned page keeps its release on every link', async ({ page }) => {
  await page.goto(`${address}?release=1`)
  const links = await page.$$eval('main a:not([href^="#"])', (found) =>
    found.map((link) => link.getAttribute('href') ?? ''),
  )
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((href) => !/[?&]release=1(&|$)/.test(href))).toEqual([])
})

test.describe('at any width', () => {
  // A style element is put in, which the policy of our pages refuses.
  test.use({ bypassCSP: true })

  test('its texts neither overlap nor leave the page, folded or not, in any font, at twice the size', async ({
    page,
  }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      expect.soft(await findTextProblems(page), `${width} px`).toEqual([])
      await unfold(page)
      expect.soft(await findTextProblems(page), `${width} px, unfolded`).toEqual([])
      await setWidestFont(page)
      expect.soft(await findTextProblems(page), `${width} px, widest font`).toEqual([])
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      const widest = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(widest, `${width} px, twice the size`).toBeLessThanOrEqual(width)
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it reads as with it', async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'How this was coded, and what it cannot say',
    )
    await expect(page.locator('#reliability')).toContainText('0.845')
  })
})
