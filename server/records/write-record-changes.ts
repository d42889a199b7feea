import 'server-only'
import type { RecordChange, StoredRecord } from '@/dataset/edits/edit'
import { formatKey } from '@/dataset/record-key'
import type { AnyRow } from '@/dataset/rules/rule'
import { type Row, type TableName, tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { storedTable, toStored } from './stored-table'

/**
 * Writes changes of records in the caller's transaction, and gives back those that are there afterwards, in the order of
 * the edits that asked for them. Keys and unique values are checked when it commits.
 */
export async function writeRecordChanges(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly StoredRecord[]> {
  await db.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  const moving = new Set(listMoving(changes))
  const isMoving = ({ uid }: RecordChange) => uid !== null && moving.has(uid)
  const steps = [
    { sqlFor: deleteSql, isMeant: (one: RecordChange) => isDeletion(one) || isMoving(one) },
    { sqlFor: updateSql, isMeant: (one: RecordChange) => isUpdate(one) && !isMoving(one) },
    { sqlFor: insertSql, isMeant: (one: RecordChange) => isCreation(one) || isMoving(one) },
  ]
  const saved = new Map<RecordChange, StoredRecord>()
  // Deletions first: what is created may take the key of what goes.
  for (const { sqlFor, isMeant } of steps)
    for (const table of tableNames) {
      const some = changes.filter((change) => change.table === table && isMeant(change))
      if (some.length === 0) continue
      const rows = await db.$queryRawUnsafe<{ place: number; uid: bigint; version: number }[]>(
        sqlFor(table),
        processId,
        JSON.stringify(some.map((change, place) => ({ place, uid: change.uid, body: bodyOf(change) }))),
      )
      for (const { place, uid, version } of rows) {
        const change = some[place]
        if (change?.after) saved.set(change, { table, uid: Number(uid), version, row: change.after })
      }
    }
  const byEdit = (change: RecordChange) => change.edit ?? Number.POSITIVE_INFINITY
  return [...saved].sort(([a], [b]) => byEdit(a) - byEdit(b)).map(([, record]) => record)
}

/**
 * The uids of records that take over a key which another record gives up in the same change: Postgres would refuse the
 * one that comes first, so they are deleted and inserted again.
 */
export function listMoving(changes: readonly RecordChange[]): readonly number[] {
  const given = changes
    .filter(isUpdate)
    .filter(({ table, before, after }) => keyOf(table, before) !== keyOf(table, after))
  const givenUp = new Set(given.map(({ table, before }) => keyOf(table, before)))
  return given.flatMap(({ table, uid, after }) =>
    uid !== null && givenUp.has(keyOf(table, after)) ? [uid] : [],
  )
}

const keyOf = (table: TableName, row: AnyRow | null) => row && `${table} ${formatKey(table, row)}`

const isDeletion = ({ after }: RecordChange) => after === null
const isUpdate = ({ before, after }: RecordChange) => before !== null && after !== null
const isCreation = ({ before }: RecordChange) => before === null

const bodyOf = ({ table, after }: RecordChange) => after && toStored(table, after as Row<TableName>)

const given = (table: TableName) =>
  `json_to_recordset($2::json) AS g(place int, uid bigint, body json), json_populate_record(NULL::"${table}", g.body) b`

const quoted = (table: TableName) => storedTable(table).columns.map((column) => `"${column}"`)

function deleteSql(table: TableName): string {
  return `DELETE FROM "${table}" t USING json_to_recordset($2::json) AS g(place int, uid bigint)
    WHERE t.process_id = $1 AND t.record_uid = g.uid
    RETURNING g.place, t.record_uid AS uid, t.record_version AS version`
}

function updateSql(table: TableName): string {
  const settings = quoted(table).map((column) => `${column} = b.${column}`)
  return `UPDATE "${table}" t SET ${settings.join(', ')}
    FROM ${given(table)} WHERE t.process_id = $1 AND t.record_uid = g.uid
    RETURNING g.place, t.record_uid AS uid, t.record_version AS version`
}

/** Uids are drawn before the rows are inserted, so that what comes back can be told apart. Tables may have a column `place`. */
function insertSql(table: TableName): string {
  const columns = quoted(table).join(', ')
  return `WITH new_rows AS (
      SELECT g.place AS edit_place, coalesce(g.uid, next_record_uid()) AS new_uid, b.* FROM ${given(table)}
    ), inserted AS (
      INSERT INTO "${table}" (process_id, record_uid, ${columns})
      SELECT $1, new_uid, ${columns} FROM new_rows RETURNING record_uid, record_version
    )
    SELECT n.edit_place AS place, i.record_uid AS uid, i.record_version AS version
    FROM inserted i JOIN new_rows n ON n.new_uid = i.record_uid`
}
