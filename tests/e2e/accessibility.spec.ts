import { expect, test } from '@playwright/test'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { findAxeProblems } from '@/tests/support/axe'
import { chartAddresses, markLinks, processId } from '@/tests/support/chart-addresses'

/** A mark of each chart whose evidence is open. */
const marks: Readonly<Record<ChartSlug, string>> = {
  'delegation-composition': 'istanbul-1-pakistan-khawaja-asif',
  'delegation-changes': 'istanbul-1-pakistan-khawaja-asif.istanbul-2',
  'demand-status': 'joint-monitoring-mechanism.istanbul-2',
  'demand-paths': 'joint-monitoring-mechanism.istanbul-2.we-news-2025-11-07.2',
  'claim-coverage': 'ceasefire-dated-18-october.dawn-2025-10-27',
  'source-agreement': 'dawn-2025-10-27.news-on-sunday-2025-11-16.ceasefire-dated-18-october',
  voices: 'dawn-2025-10-27.mediators-jointly',
  discrepancies: 'ceasefire-date.dawn-2025-10-27.1',
  timeline: 'october-ceasefire',
}
// The full embed is the sheet of the page in the frame of the embed. With evidence open all else stands there too.
const addresses = [
  '/',
  `/${processId}/charts/demand-status`,
  '/no-such-page',
  ...chartAddresses
    .filter(({ kind }) => kind !== 'full embed')
    .map(({ slug, address }) => `${address}?mark=${marks[slug]}`),
]

for (const address of addresses)
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    test.slow()
    await page.goto(address)
    expect(await findAxeProblems(page)).toEqual([])
  })

// The pages are counted against the data in for-everyone.spec.ts.
for (const { address } of chartAddresses.filter(({ kind }) => kind === 'embed'))
  test(`every mark of ${address} has a spoken label`, async ({ page }) => {
    await page.goto(address)
    const labels = await page.$$eval(markLinks, (links) =>
      links.map((link) => link.getAttribute('aria-label') ?? link.textContent ?? ''),
    )
    expect(labels.length).toBeGreaterThan(10)
    expect(labels.filter((label) => !/\w+/.test(label))).toEqual([])
  })
