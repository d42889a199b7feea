import 'server-only'
import type { DatasetDiff } from '@/dataset/diff-datasets'
import type { AnyRow } from '@/dataset/rules/rule'
import { type Row, type TableName, tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { type DeletedUids, readDeletedUids } from './read-deleted-uids'
import { storedTable, toStored } from './stored-table'

/** Rows of one statement; keeps each parameter within a few megabytes. */
const batchSize = 5000

/**
 * Applies a diff to the tables of a process, in the caller's transaction, which has locked the process. A row whose key a
 * deleted record had brings that record back. Foreign keys and unique values are checked when it commits, so the order of
 * tables does not matter, and two rows may swap a value.
 */
export async function writeChanges(
  db: Db,
  processId: string,
  diff: DatasetDiff,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  const growing = tableNames.filter((name) => diff.tables[name].added.length > 0)
  const deletedUids = await readDeletedUids(db, processId, growing)
  const steps = tableNames.flatMap((name) => listSteps(name, diff, deletedUids))
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0)
  let done = 0
  for (const { sql, rows } of steps)
    for (const batch of batches(rows)) {
      await db.$executeRawUnsafe(sql, processId, JSON.stringify(batch))
      done += batch.length
      onProgress(done, total)
    }
}

/** One statement and the stored rows it takes. */
interface Step {
  readonly sql: string
  readonly rows: readonly object[]
}

function listSteps<T extends TableName>(
  name: T,
  { tables: diffs }: DatasetDiff,
  deletedUids: DeletedUids,
): Step[] {
  const { removed, changed, added } = diffs[name]
  const store = (rows: readonly Row<T>[]) => rows.map((row) => toStored(name, row))
  return [
    { sql: deleteSql(name), rows: store(removed) },
    { sql: updateSql(name), rows: store(changed.map(({ after }) => after)) },
    {
      sql: insertSql(name),
      rows: added.map((row) => ({ ...toStored(name, row), record_uid: deletedUids(name, row as AnyRow) })),
    },
  ]
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize)
}

const quoted = (columns: readonly string[], prefix = '') =>
  columns.map((column) => `${prefix}"${column}"`).join(', ')
const given = (name: TableName) => `json_populate_recordset(NULL::"${name}", $2::json) g`

function insertSql(name: TableName): string {
  const { columns } = storedTable(name)
  return `INSERT INTO "${name}" (process_id, record_uid, ${quoted(columns)})
    SELECT $1, coalesce(g.record_uid, next_record_uid()), ${quoted(columns, 'g.')} FROM ${given(name)}`
}

function sameKey(name: TableName): string {
  const { key, nullableKey } = storedTable(name)
  const same = key.map(
    (column) => `t."${column}" ${nullableKey.includes(column) ? 'IS NOT DISTINCT FROM' : '='} g."${column}"`,
  )
  return ['t.process_id = $1', ...same].join(' AND ')
}

function deleteSql(name: TableName): string {
  return `DELETE FROM "${name}" t USING ${given(name)} WHERE ${sameKey(name)}`
}

function updateSql(name: TableName): string {
  const { columns, key } = storedTable(name)
  const values = columns.filter((column) => !key.includes(column))
  const settable = values.length > 0 ? values : key
  return `UPDATE "${name}" t SET ${settable.map((column) => `"${column}" = g."${column}"`).join(', ')} FROM ${given(name)} WHERE ${sameKey(name)}`
}
