import {
  type ChartOptions,
  type CheckedChartOptions,
  defaultChartOptions,
  type ItemKind,
  itemKinds,
  type Selection,
} from './chart-options'

/** The options that leave something out of a chart; a chart applies those that mean something for its items. */
export const filterNames = [
  'round',
  'side',
  'theme',
  'topic',
  'status',
  'source',
  'account',
  'kind',
  'asOf',
] as const satisfies readonly (keyof ChartOptions)[]

/** The name of an option that leaves something out, as it stands in addresses. */
export type FilterName = (typeof filterNames)[number]

/**
 * The options as far as a chart applies them. A filter that the chart does not have, or a kind that none of its items
 * can be of (`kinds`), is set back to its default and listed: ignored in silence, the chart would pass for filtered.
 */
export function keepAppliedFilters(
  options: ChartOptions,
  applied: readonly FilterName[],
  kinds: readonly ItemKind[] = itemKinds,
): CheckedChartOptions {
  const problems = filterNames.flatMap((field) => {
    const value = formatFilter(options[field])
    if (value === null) return []
    if (!applied.includes(field)) return [{ field, value, allowed: describeFilters(applied) }]
    const isOtherKind = field === 'kind' && options.kind !== null && !kinds.includes(options.kind)
    return isOtherKind ? [{ field, value, allowed: kinds.join(', ') }] : []
  })
  const setBack = problems.map(({ field }) => [field, defaultChartOptions[field]])
  return { options: { ...options, ...Object.fromEntries(setBack) }, problems }
}

function describeFilters(applied: readonly FilterName[]): string {
  const others = applied.length === 0 ? 'none at all' : applied.join(', ')
  return `nothing, for this chart has no such filter; it has ${others}`
}

/** The value of a filter, codes left out with a hyphen as in addresses; null where nothing is left out. */
function formatFilter(value: Selection | string | null): string | null {
  if (value === null || typeof value === 'string') return value
  return [...value.only, ...value.without.map((code) => `-${code}`)].join(', ') || null
}
