import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { chartAddresses, processId } from '@/tests/support/chart-addresses'

const pages = [
  '/',
  `/${processId}`,
  '/no-such-page',
  ...chartAddresses.flatMap(({ address }) => [
    address,
    `${address}${address.includes('?') ? '&' : '?'}mark=joint-monitoring-mechanism.istanbul-2`,
  ]),
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const address of pages) {
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`,
      )
      expect.soft(found, address).toEqual([])
    }
  })
}

test('every mark has a spoken label', async ({ page }) => {
  for (const { address } of chartAddresses) {
    await page.goto(address)
    for (const link of await page.locator('[data-mark]').all())
      expect
        .soft(await link.evaluate((one) => one.getAttribute('aria-label') ?? one.textContent), address)
        .toMatch(/\w+/)
  }
})
