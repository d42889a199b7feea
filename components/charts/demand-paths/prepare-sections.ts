import type { RoundColumn } from '../demand-scope'
import { fitFirst, linesOfText } from '../fit-summary'
import type { PathItem, PathRow, PathSection, PathSummary } from './series'

/** So many items stand as rows at once; the others unfold. */
const mostItems = 24
const mostSummaryItems = 4
const mostSummaryLines = 24

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
  const fitted = fitFirst(all.slice(0, mostSummaryItems), mostSummaryLines, linesOfItem)
  const items = fitted.shown.map((item) => ({
    ...item,
    rows: fitFirst(item.rows, mostSummaryLines, linesOfRow).shown,
  }))
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
    leftOut: all.slice(items.length),
  }
}

/** A title with its maker, and each article with a line for every round of which it tells something. */
function linesOfItem({ title, rows }: PathItem): number {
  return rows.reduce((lines, row) => lines + linesOfRow(row), 1 + linesOfText(title.length))
}

function linesOfRow({ cells }: PathRow): number {
  return cells.reduce((lines, { steps }) => lines + Math.min(steps.length, 2), 1)
}
