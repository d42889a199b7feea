/** A chart with very many rows shows them page by page, so that what stands in a document stays bounded. */

const mostRowsPerPage = 60
const fewestRowsPerPage = 6
/** Rows with many marks each are fewer on a page, so that it holds about so many marks. */
const marksPerPage = 400

/** The rows that one page of a chart shows. */
export interface RowPage {
  /** From 1. */
  readonly number: number
  readonly count: number
  /** Places of the first and the last row among all, from 1. */
  readonly first: number
  readonly last: number
  readonly total: number
  readonly shown: ReadonlySet<string>
}

/**
 * The page of the row to be seen among these rows (ids in reading order), else the one that is asked for, or the last
 * where there are fewer. Null where all rows stand on one page, as up to twice as many do as a page holds.
 * `markCount` is about how many marks all rows hold together.
 */
export function prepareRowPage(
  rows: readonly string[],
  asked: number | null,
  rowToSee: string | null,
  markCount: number = rows.length,
  mostRows: number = mostRowsPerPage,
): RowPage | null {
  const total = rows.length
  const fitting = Math.floor((marksPerPage * total) / Math.max(1, markCount))
  const rowsPerPage = Math.min(mostRows, Math.max(fewestRowsPerPage, fitting))
  if (total <= 2 * rowsPerPage) return null
  const count = Math.ceil(total / rowsPerPage)
  const placeToSee = rowToSee === null ? -1 : rows.indexOf(rowToSee)
  const wanted = placeToSee < 0 ? (asked ?? 1) : Math.floor(placeToSee / rowsPerPage) + 1
  const number = Math.min(wanted, count)
  const first = (number - 1) * rowsPerPage
  const shown = rows.slice(first, first + rowsPerPage)
  return { number, count, first: first + 1, last: first + shown.length, total, shown: new Set(shown) }
}

/** Leaves those rows that stand on a page; all where the chart has no pages. */
export const rowsOn =
  (page: RowPage | null) =>
  <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
    page === null ? rows : rows.filter(({ id }) => page.shown.has(id))

/** The row that a mark belongs to, where its id opens with that of the row; ids hold no full stop. */
export function rowOfMark(mark: string | null): string | null {
  return mark?.split('.', 1)[0] ?? null
}
