import type { AnyRow } from '../rules/rule'

/** Two changes of one row, brought together. */
export interface Merged {
  /** Each cell as the one who changed it left it; where both did, as mine. */
  readonly row: AnyRow
  /** The columns that both changed, and differently, in the order of the row. */
  readonly conflicts: readonly string[]
  /** The columns that only they changed. */
  readonly taken: readonly string[]
}

/** Merges my change of a row and theirs, cell by cell, over the row that both began with. */
export function mergeRows(base: AnyRow, mine: AnyRow, theirs: AnyRow): Merged {
  const columns = Object.keys(theirs)
  const conflicts = columns.filter(
    (column) =>
      mine[column] !== base[column] && theirs[column] !== base[column] && mine[column] !== theirs[column],
  )
  const taken = columns.filter((column) => mine[column] === base[column] && theirs[column] !== base[column])
  const cells = columns.map((column) => [column, (taken.includes(column) ? theirs : mine)[column] ?? null])
  return { row: Object.fromEntries(cells), conflicts, taken }
}
