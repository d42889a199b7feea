import type { RoundColumn } from '../demand-scope'
import type { PathItem, PathSection, PathSummary } from './series'

/** So many items stand as rows at once; the others unfold. */
const mostItems = 24
const mostSummaryItems = 4

/** Items that moved, then those whose steps are of several groups. */
export function prepareSections(
  moved: readonly PathItem[],
  varied: readonly PathItem[],
): readonly PathSection[] {
  const parts = [
    ['moved', moved],
    ['varied', varied],
  ] as const
  let room = mostItems
  return parts.flatMap(([kind, all]) => {
    if (all.length === 0) return []
    const items = all.slice(0, room)
    room -= items.length
    return [{ kind, items, folded: all.slice(items.length) }]
  })
}

/** The first of these choices that has items: what moved; where nothing did, what the articles tell most of. */
export function prepareSummary(
  columns: readonly RoundColumn[],
  choices: readonly (readonly PathItem[])[],
): PathSummary {
  const all = choices.find((items) => items.length > 0) ?? []
  const items = all.slice(0, mostSummaryItems)
  const isTold = ({ round }: Pick<RoundColumn, 'round'>) =>
    items.some(({ rows }) =>
      rows.some(({ cells }) => cells.some((cell) => cell.round === round && cell.steps.length > 0)),
    )
  return {
    items: items.map((item) => ({
      ...item,
      rows: item.rows.map((row) => ({ ...row, cells: row.cells.filter(isTold) })),
    })),
    columns: columns.filter(isTold),
    silent: items.length === 0 ? [] : columns.filter((column) => column.round !== null && !isTold(column)),
    leftOut: all.slice(mostSummaryItems),
  }
}
