import type { Dataset } from './dataset'
import { diffDatasets } from './diff-datasets'
import { type TableName, tableNames } from './tables'

/** How many rows of one table a release added, removed or changed, and how many it has. */
export interface TableChange {
  readonly table: TableName
  readonly rowCount: number
  readonly addedCount: number
  readonly removedCount: number
  readonly changedCount: number
}

/** The changes of every table, in the order of the package; against nothing (null), every row is added. */
export function countTableChanges(before: Dataset | null, after: Dataset): readonly TableChange[] {
  const { tables } = diffDatasets(before, after)
  return tableNames.map((table) => ({
    table,
    rowCount: after.rows[table].length,
    addedCount: tables[table].added.length,
    removedCount: tables[table].removed.length,
    changedCount: tables[table].changed.length,
  }))
}
