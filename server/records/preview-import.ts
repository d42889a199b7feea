import 'server-only'
import type { Dataset } from '@/dataset/dataset'
import { type DatasetDiff, diffDatasets } from '@/dataset/diff-datasets'
import type { ImportPreview, TablePreview } from '@/dataset/edits/import-preview'
import { textsOfProcess } from '@/dataset/edits/process-texts'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tableNames } from '@/dataset/tables'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import { type ImportOptions, readProcessState, requireFreeId } from './import-dataset'
import { lockProcess } from './lock-process'
import { readTables } from './read-tables'

/** More rows of one table are counted and not shown. */
const mostRows = 100

/**
 * Compares a validated dataset with the tables of its process; writes nothing. Throws ChangeRefused where it is to be
 * a new process and there is one of its id.
 */
export function previewImport(
  prisma: PrismaClient,
  dataset: Dataset,
  { isNew = false }: Pick<ImportOptions, 'isNew'> = {},
): Promise<ImportPreview> {
  return inTransaction(prisma, async (db) => {
    const { process } = dataset
    await lockProcess(db, process.id)
    if (isNew) await requireFreeId(db, process.id)
    const before = await readTables(db, process.id)
    const diff = diffDatasets(before, dataset)
    return {
      process: { id: process.id, title: process.title },
      isNew: before === undefined,
      state: await readProcessState(db, process.id),
      size: diff.size,
      wording: { before: before ? textsOfProcess(before.process) : null, after: textsOfProcess(process) },
      tables: tableNames.map((table) => previewTable(table, diff)).filter(isTouched),
    }
  })
}

const isTouched = ({ added, removed, changed }: TablePreview) => added + removed + changed > 0

function previewTable(table: TableName, { tables }: DatasetDiff): TablePreview {
  const { added, removed, changed } = tables[table]
  const rows = [
    ...removed.map((row) => ({ before: row as AnyRow, after: null })),
    ...changed.map(({ before, after }) => ({ before: before as AnyRow, after: after as AnyRow })),
    ...added.map((row) => ({ before: null, after: row as AnyRow })),
  ]
  return {
    table,
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    rows: rows.slice(0, mostRows),
  }
}
