import type { Rows } from './dataset'
import type { Row } from './tables'

/**
 * The discrepancies that still stand when only some articles are read: those of which no position is left out, and
 * those whose positions left still differ, where the kind says so in more than one article.
 */
export function standingDiscrepancies(
  rows: Rows,
  sources: ReadonlySet<string>,
): readonly Row<'discrepancies'>[] {
  const positions = new Map<string, Row<'discrepancy_positions'>[]>()
  for (const position of rows.discrepancy_positions)
    positions.set(position.discrepancy, [...(positions.get(position.discrepancy) ?? []), position])

  return rows.discrepancies.filter(({ id, kind }) => {
    const all = positions.get(id) ?? []
    const left = all.filter(({ source }) => sources.has(source))
    if (left.length === 0) return false
    // Labels that one article sets side by side are one position: it differs in itself.
    if (left.length === all.length) return true
    const articleCount = new Set(left.map(({ source }) => source)).size
    return countAccounts(left) > 1 && (kind !== 'between_sources' || articleCount > 1)
  })
}

/** How many different things the positions say: typed values are compared as such, all others by their words. */
function countAccounts(positions: readonly Row<'discrepancy_positions'>[]): number {
  const accounts = positions.map(
    ({ value_kind, value_from, value_to, value_number, value_unit, position }) =>
      value_kind === 'words'
        ? JSON.stringify([position])
        : JSON.stringify([value_kind, value_from, value_to, value_number, value_unit]),
  )
  return new Set(accounts).size
}
