import { expect, test } from '@playwright/test'
import { processId } from '@/tests/support/chart-addresses'
import { takePicture } from '@/tests/support/take-picture'

const address = `/${processId}/charts/demand-status`
const chip = 'honour-doha-commitments.istanbul-1.not_honoured'

test('Tab still enters the chart after a fold was closed over the mark that was last in focus', async ({
  page,
}) => {
  await page.goto(address)
  await expect(page.locator('[data-mark]').first()).toHaveAttribute('tabindex', '0')
  const fold = page.locator('main details', { has: page.locator('[data-mark]') }).first()
  await fold.locator('summary').click()
  await fold.locator('[data-mark]').first().focus()
  await page.keyboard.press('ArrowDown')
  await fold.locator('summary').click()
  await expect(page.locator('[data-mark][tabindex="0"]:visible')).toHaveCount(1)
})

test('a shared address of a folded mark opens the fold, and Escape gives the focus to the mark', async ({
  page,
}) => {
  await page.goto(address)
  const fold = page.locator('main details', { has: page.locator('[data-mark]') }).first()
  const mark = await fold.locator('[data-mark]').first().getAttribute('data-mark')
  await page.goto(`${address}?mark=${mark}`)
  await expect(page.locator(`[data-mark="${mark}"]`)).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator(`[data-mark="${mark}"]`)).toBeFocused()
})

test('Escape closes the evidence also when Tab has left the panel', async ({ page }) => {
  await page.goto(`${address}?mark=${chip}`)
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('Close stays in sight while long evidence is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${address}?mark=${chip}`)
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(panel.getByRole('link', { name: 'Close', exact: true })).toBeInViewport()
})

test('in forced colours a cell that no article mentions still shows its sign', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(address)
  const { data } = await takePicture(page.locator('[data-mark].sign-not-mentioned').first())
  const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => data.readUInt32LE(4 * at)))
  expect(colours.size).toBeGreaterThan(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const missing of ['/no-such-process', `/${processId}/charts/no-such-chart`, `${address}?release=99`])
    test(`${missing} says that there is no such page`, async ({ page }) => {
      expect((await page.goto(missing))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    })
})
