/** The datasets that tests begin with, and small edits of them. */
import type { Dataset, Rows } from '@/dataset/dataset'
import { normaliseDataset } from '@/dataset/normalise'
import { readPackage } from '@/dataset/read-package'
import type { Row, TableName } from '@/dataset/tables'
import { inventedPackageFolder, readFolder, realPackageFolder } from './read-folder'

/** The first real process, rows by key. */
export const realDataset = () => normaliseDataset(readPackage(readFolder(realPackageFolder)))

/** An invented process that shares no vocabulary with the real one, rows by key. */
export const inventedDataset = () => normaliseDataset(readPackage(readFolder(inventedPackageFolder)))

/** The dataset with the rows of one table replaced, in key order again. */
export function withRows<T extends TableName>(
  dataset: Dataset,
  table: T,
  edit: (rows: readonly Row<T>[]) => readonly Row<T>[],
): Dataset {
  const rows = { ...dataset.rows, [table]: edit(dataset.rows[table]) } as Rows
  return normaliseDataset({ ...dataset, rows })
}

/** The dataset under another process id. */
export function withProcessId(dataset: Dataset, id: string): Dataset {
  return { ...dataset, process: { ...dataset.process, id } }
}

/** The dataset with the title of one demand changed: the smallest edit worth a release. */
export function withDemandTitle(dataset: Dataset, title: string): Dataset {
  return withRows(dataset, 'demands', ([first, ...others]) => {
    if (!first) throw new Error('the dataset has no demand')
    return [{ ...first, title }, ...others]
  })
}

/** The dataset with the rows of every table in the other order, which must not matter to a chart. */
export function withTurnedTables(dataset: Dataset): Dataset {
  const turned = Object.entries(dataset.rows).map(([table, rows]) => [table, rows.toReversed()])
  return { ...dataset, rows: Object.fromEntries(turned) as Rows }
}
