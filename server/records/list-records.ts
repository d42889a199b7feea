import 'server-only'
import type { Column } from '@/dataset/columns'
import type { StoredRecord } from '@/dataset/edits/edit'
import { type TableName, tables } from '@/dataset/tables'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { selectRecords } from './stored-table'

/** Which records of a table are asked for, and in which order. */
export interface RecordQuery {
  readonly table: TableName
  /** Words in any spelling; all records where there are none. */
  readonly words?: string | undefined
  /** What cells must hold; null for an empty one. */
  readonly where: readonly { readonly column: string; readonly value: string | null }[]
  /** The column to sort by; by likeness where words are asked for, else by key. */
  readonly sort?: string | undefined
  readonly isDescending: boolean
  readonly limit: number
  readonly offset: number
}

/** One page of records, and how many there are on all pages. */
export interface RecordPage {
  readonly records: readonly StoredRecord[]
  readonly total: number
}

/** How much of a word must be alike (pg_trgm): Yaqub finds Yaqoob. */
const likeness = 0.4

/** Reads one page of the records of a table. */
export function listRecords(
  prisma: PrismaClient,
  processId: string,
  query: RecordQuery,
): Promise<RecordPage> {
  return inTransaction(prisma, async (db) => {
    await db.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(likeness)}, true)`
    return select(db, processId, query)
  })
}

async function select(db: Db, processId: string, query: RecordQuery): Promise<RecordPage> {
  const { table, words, where, limit, offset } = query
  const values: unknown[] = [processId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = where.map(({ column, value }) =>
    value === null ? `r.row ->> ${bind(column)} IS NULL` : `r.row ->> ${bind(column)} = ${bind(value)}`,
  )
  const asked = words === undefined ? undefined : `search_text(${bind(words)})`
  if (asked) conditions.push(`(${isAlike(asked)}${table === 'people' ? ` OR ${isSpeltAlike(asked)}` : ''})`)
  const rows = await db.$queryRawUnsafe<
    (Omit<StoredRecord, 'table' | 'uid'> & { uid: bigint; total: bigint })[]
  >(
    `SELECT r.uid, r.version, r.row, count(*) OVER () AS total
     FROM (${selectRecords(table)}) r LEFT JOIN record_texts s ON s.record_uid = r.uid
     WHERE ${['true', ...conditions].join(' AND ')}
     ORDER BY ${orderOf(query, asked)} LIMIT ${bind(limit)} OFFSET ${bind(offset)}`,
    ...values,
  )
  // Behind the last page there is no row that could say how many there are.
  if (rows.length === 0 && offset > 0) return { records: [], total: await countAll(db, processId, query) }
  return {
    records: rows.map(({ uid, version, row }) => ({ table, uid: Number(uid), version, row })),
    total: Number(rows[0]?.total ?? 0),
  }
}

async function countAll(db: Db, processId: string, query: RecordQuery): Promise<number> {
  return (await select(db, processId, { ...query, limit: 1, offset: 0 })).total
}

const isAlike = (asked: string) =>
  `s.words @@ websearch_to_tsquery('simple', ${asked}) OR ${asked} <% s.text OR position(${asked} IN s.text) > 0`

/** People are found by the spellings of their names, too. */
const isSpeltAlike = (asked: string) =>
  `r.row ->> 'id' IN (SELECT n.person FROM person_names n JOIN record_texts s ON s.record_uid = n.record_uid
    WHERE n.process_id = $1 AND (${isAlike(asked)}))`

function orderOf({ table, sort, isDescending }: RecordQuery, asked: string | undefined): string {
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const direction = isDescending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'
  const key: readonly string[] = tables[table].key
  const byKey = key.map((column) => cell(column, columns[column]))
  // Column names are those of the table; whoever calls has seen to that.
  if (sort !== undefined) return [`${cell(sort, columns[sort])} ${direction}`, ...byKey].join(', ')
  return [...(asked ? [`word_similarity(${asked}, s.text) DESC`] : []), ...byKey].join(', ')
}

function cell(name: string, column: Column | undefined): string {
  const text = `r.row ->> '${name}'`
  return column?.type === 'integer' || column?.type === 'number' ? `(${text})::numeric` : `(${text})`
}
