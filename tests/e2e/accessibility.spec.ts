import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { chartAddresses, processId } from '@/tests/support/chart-addresses'

/** A mark of each chart whose evidence is open. */
const marks: Readonly<Record<ChartSlug, string>> = {
  'delegation-composition': 'istanbul-1-pakistan-khawaja-asif',
  'demand-status': 'joint-monitoring-mechanism.istanbul-2',
  'claim-coverage': 'ceasefire-dated-18-october.dawn-2025-10-27',
}
const pages = ['/', `/${processId}`, '/no-such-page'].map((address) => [address])
const charts = chartAddresses.map(({ slug, address }) => [
  address,
  `${address}${address.includes('?') ? '&' : '?'}mark=${marks[slug]}`,
])

for (const colorScheme of ['light', 'dark'] as const) {
  for (const addresses of [...pages, ...charts])
    test(`axe finds nothing on ${addresses[0]}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const address of addresses) {
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

for (const { address } of chartAddresses)
  test(`every mark of ${address} has a spoken label`, async ({ page }) => {
    await page.goto(address)
    const labels = await page.$$eval('[data-mark]', (links) =>
      links.map((link) => link.getAttribute('aria-label') ?? link.textContent ?? ''),
    )
    expect(labels.length).toBeGreaterThan(15)
    expect(labels.filter((label) => !/\w+/.test(label))).toEqual([])
  })
