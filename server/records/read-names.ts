import 'server-only'
import type { Rows } from '@/dataset/dataset'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { wasPublished } from './delete-process'
import { readProcessState } from './import-dataset'
import { readTables } from './read-tables'

const byName = new Intl.Collator('en')
/** Rounds have an order of their own. */
const orderOf = (row: object) => ('ordinal' in row ? Number(row.ordinal) : 0)

/** What the records and codes of a process are called; undefined where there is no such process. */
export async function readNames(db: Db, processId: string): Promise<ProcessNames | undefined> {
  const dataset = await readTables(db, processId)
  if (!dataset) return undefined
  const { process, rows } = dataset
  const seats = nameSeats(rows)
  const nameOf = (table: TableName, row: AnyRow) =>
    (table === 'delegation_seats' && seats.get(String(row.id))) || recordName(table, row)
  return {
    title: process.title,
    isPublished: await wasPublished(db, processId),
    state: await readProcessState(db, processId),
    counts: Object.fromEntries(tableNames.map((table) => [table, rows[table].length])),
    records: Object.fromEntries(
      tableNames.flatMap((table) => {
        const named = rows[table].flatMap((row) =>
          'id' in row ? [{ id: row.id, name: nameOf(table, row), order: orderOf(row) }] : [],
        )
        const sorted = named.toSorted((a, b) => a.order - b.order || byName.compare(a.name, b.name))
        return named.length > 0 ? [[table, sorted.map(({ id, name }) => ({ id, name }))]] : []
      }),
    ),
    texts: await readTextIds(db, processId),
    codes: rows.vocabularies
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ vocabulary, code, label, definition }) => ({ vocabulary, code, label, definition })),
  }
}

/** What seats are called, by id: who sat there, and in which round. */
function nameSeats({ delegation_seats, people, institutions, parties, rounds }: Rows) {
  const called = (named: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(named.map(({ id, name }) => [id, name]))
  const [person, institution, party] = [called(people), called(institutions), called(parties)]
  const round = new Map(rounds.map(({ id, label }) => [id, label]))
  return new Map(
    delegation_seats.map((seat) => {
      const who =
        person.get(seat.person ?? '') ?? institution.get(seat.institution ?? '') ?? party.get(seat.party)
      return [seat.id, `${who}, ${round.get(seat.round)}`]
    }),
  )
}

async function readTextIds(db: Db, processId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM sources WHERE process_id = ${processId} AND record_uid IN
      (SELECT source_uid FROM article_texts WHERE process_id = ${processId}) ORDER BY id`
  return rows.map(({ id }) => id)
}
