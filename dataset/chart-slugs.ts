/** The charts that exist, named once for address, folder, embed, export, test, snapshot and documentation. */
export const chartSlugs = [
  'delegation-composition',
  'delegation-changes',
  'demand-status',
  'demand-paths',
  'claim-coverage',
  'source-agreement',
  'voices',
  'discrepancies',
  'timeline',
] as const

/** The name of a chart in an address. */
export type ChartSlug = (typeof chartSlugs)[number]

/** Whether a word from an address names a chart. */
export function isChartSlug(word: string): word is ChartSlug {
  return (chartSlugs as readonly string[]).includes(word)
}
