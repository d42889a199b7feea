import 'server-only'
import type { Column } from '@/dataset/columns'
import type { StoredRecord } from '@/dataset/edits/edit'
import { lastChange } from '@/dataset/edits/last-change'
import { nameColumnOf } from '@/dataset/edits/record-name'
import { type TableName, tableNames, tables } from '@/dataset/tables'
import { vocabulariesOf } from '@/dataset/vocabularies-of'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { selectRecords } from './stored-table'

/** Which records of a table are asked for, and in which order. */
export interface RecordQuery {
  readonly table: TableName
  /** Words in any spelling; all records where there are none. */
  readonly words?: string | undefined
  /** What cells must hold; null for an empty one. */
  readonly where: readonly { readonly column: string; readonly value: string | null }[]
  /** The column to sort by, or `lastChange`; by likeness where words are asked for, else by key. */
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
    await setLikeness(db)
    const { records, total } = await select(db, processId, query)
    return { records, total }
  })
}

/** What was found in one table: the records most like what was asked for, and how many there are. */
export interface Found extends RecordPage {
  readonly table: TableName
}

/** Of each table as many are listed. */
const fewRecords = 5

/** Finds words, in any spelling, in all tables of a process: those with what is most like them first, none that has nothing. */
export function searchProcess(
  prisma: PrismaClient,
  processId: string,
  words: string,
): Promise<readonly Found[]> {
  return inTransaction(prisma, async (db) => {
    await setLikeness(db)
    const found: (Found & { readonly likeness: number })[] = []
    const query = { words, where: [], isDescending: false, limit: fewRecords, offset: 0 }
    for (const table of tableNames)
      found.push({ table, ...(await select(db, processId, { ...query, table })) })
    return found
      .filter(({ total }) => total > 0)
      .toSorted((a, b) => b.likeness - a.likeness)
      .map(({ table, records, total }) => ({ table, records, total }))
  })
}

const setLikeness = (db: Db) =>
  db.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(likeness)}, true)`

/** One page, and how alike to what was asked for the first of it is, from 0 to 3. */
async function select(
  db: Db,
  processId: string,
  query: RecordQuery,
): Promise<RecordPage & { readonly likeness: number }> {
  const { table, words, where, limit, offset } = query
  const values: unknown[] = [processId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const conditions = where.map(({ column, value }) =>
    value === null ? `r.row ->> ${bind(column)} IS NULL` : `r.row ->> ${bind(column)} = ${bind(value)}`,
  )
  const asked = words === undefined ? undefined : `search_text(${bind(words)})`
  if (asked && words !== undefined) {
    const each = words.split(/\s+/).map((word) => isWordAlike(`search_text(${bind(word)})`, word.length))
    const alike = isAlike(asked, each)
    conditions.push(`(${alike}${table === 'people' ? ` OR ${isSpelt(alike)}` : ''})`)
  }
  const rows = await db.$queryRawUnsafe<
    (Omit<StoredRecord, 'table' | 'uid'> & { uid: bigint; total: bigint; likeness: number })[]
  >(
    `SELECT r.uid, r.version, r.row, count(*) OVER () AS total,
       ${asked ? likenessOf(table, asked) : '0'} AS likeness
     FROM (${selectRecords(table)}) r LEFT JOIN record_texts s ON s.record_uid = r.uid
     WHERE ${['true', ...conditions].join(' AND ')}
     ORDER BY ${orderOf(query, asked)} LIMIT ${bind(limit)} OFFSET ${bind(offset)}`,
    ...values,
  )
  // Behind the last page there is no row that could say how many there are.
  if (rows.length === 0 && offset > 0)
    return { records: [], total: await countAll(db, processId, query), likeness: 0 }
  return {
    records: rows.map(({ uid, version, row }) => ({ table, uid: Number(uid), version, row })),
    total: Number(rows[0]?.total ?? 0),
    likeness: rows[0]?.likeness ?? 0,
  }
}

async function countAll(db: Db, processId: string, query: RecordQuery): Promise<number> {
  return (await select(db, processId, { ...query, limit: 1, offset: 0 })).total
}

/** Words with fewer letters are like too many others. */
const shortest = 4

/** Whether a word stands in a text in any spelling; a short one as it is. */
const isWordAlike = (word: string, letters: number) =>
  letters < shortest ? `s.words @@ plainto_tsquery('simple', ${word})` : `${word} <% s.text`

/** Whether what was asked for stands in a text, or each of its words in some spelling. */
const isAlike = (asked: string, each: readonly string[]) =>
  `s.words @@ websearch_to_tsquery('simple', ${asked}) OR position(${asked} IN s.text) > 0 OR (${each.join(' AND ')})`

/** People are found by the spellings of their names, too. */
const isSpelt = (alike: string) =>
  `r.row ->> 'id' IN (SELECT n.person FROM person_names n JOIN record_texts s ON s.record_uid = n.record_uid
    WHERE n.process_id = $1 AND (${alike}))`

function orderOf({ table, sort, isDescending }: RecordQuery, asked: string | undefined): string {
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const direction = isDescending ? 'DESC NULLS LAST' : 'ASC NULLS LAST'
  const key: readonly string[] = tables[table].key
  const byKey = key.map((column) => cell(column, columns[column]))
  // Column names are those of the table; whoever calls has seen to that.
  if (sort !== undefined) return [`${sortedBy(sort, columns[sort])} ${direction}`, ...byKey].join(', ')
  return [...(asked ? [`${likenessOf(table, asked)} DESC`] : []), ...byKey].join(', ')
}

/** How alike a record is to what was asked for: what it is called counts twice what all of it says. */
function likenessOf(table: TableName, asked: string): string {
  // What has no id of its own is called by what others are called, or by words that it quotes.
  const name = 'id' in tables[table].columns ? nameColumnOf(table) : undefined
  const inAll = `word_similarity(${asked}, s.text)`
  if (!name) return inAll
  const inName = `word_similarity(${asked}, search_text(r.row ->> '${name}'))`
  const inNames = table === 'people' ? `greatest(${inName}, ${inSpellings(asked)})` : inName
  return `(2 * ${inNames} + ${inAll})`
}

/** How alike the spellings of a person's name are, the likest of them; null where there is none. */
const inSpellings = (asked: string) =>
  `(SELECT max(word_similarity(${asked}, search_text(n.spelling))) FROM person_names n
    WHERE n.process_id = $1 AND n.person = r.row ->> 'id')`

/** What a list is sorted by: codes by the rank of their label, ids by the name of what they stand for. */
function sortedBy(name: string, column: Column | undefined): string {
  if (name === lastChange)
    return '(SELECT v.id FROM revisions v WHERE v.record_uid = r.uid AND v.record_version = r.version)'
  const text = `r.row ->> '${name}'`
  const vocabularies = column === undefined ? [] : vocabulariesOf(column)
  if (vocabularies.length > 0)
    return `(SELECT min(v.rank) FROM vocabularies v WHERE v.process_id = $1 AND v.code = ${text}
      AND v.vocabulary IN (${vocabularies.map((one) => `'${one}'`).join(', ')}))`
  const named = column?.references as TableName | undefined
  const nameColumn = named && (named === 'rounds' ? 'ordinal' : nameColumnOf(named))
  if (named && nameColumn)
    return `(SELECT n."${nameColumn}" FROM "${named}" n WHERE n.process_id = $1 AND n.id = ${text})`
  return cell(name, column)
}

function cell(name: string, column: Column | undefined): string {
  const text = `r.row ->> '${name}'`
  return column?.type === 'integer' || column?.type === 'number' ? `(${text})::numeric` : `(${text})`
}
