/** What Postgres itself refuses, whatever writes to it: every constraint that dataset/tables.ts promises. */
import type { DatabaseError } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidencedTypes, subjectTypes } from '@/dataset/closed-lists'
import type { Column } from '@/dataset/columns'
import { type TableName, tableNames, tables } from '@/dataset/tables'
import { importDataset } from '@/server/records/import-dataset'
import { pointerColumn } from '@/server/records/stored-table'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'

const database = await openFileDatabase()
beforeAll(async () => {
  await importDataset(database.prisma, inventedDataset())
})

const notNull = '23502'
const foreignKey = '23503'
const unique = '23505'
const check = '23514'

/** Runs statements in a transaction that is rolled back, and returns what Postgres says of the last one. */
async function attempt(...statements: readonly string[]): Promise<{ code: string; constraint: string }> {
  const client = await database.pool.connect()
  const last = statements.at(-1) ?? ''
  try {
    await client.query('BEGIN')
    for (const statement of statements.slice(0, -1)) await client.query(statement)
    return await client.query(last).then(
      ({ rowCount }) => {
        throw new Error(`Postgres took ${rowCount} row(s): ${last}`)
      },
      ({ code = '', constraint = '' }: DatabaseError) => ({ code, constraint }),
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const literal = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`

const reportTables: readonly TableName[] = ['round_reports', 'demand_reports', 'claim_reports']

/** Changes one row. Reports carry their key, so it goes along; else the key would be the first thing refused. */
function setCell(name: TableName, column: string, value: string | number | null): string {
  const parts = (tables[name].key as readonly string[]).map((part) =>
    part === column ? literal(value) : `coalesce("${part}"::text, 'none')`,
  )
  const key = reportTables.includes(name) && value !== null ? `, key = concat_ws(':', ${parts})` : ''
  return `UPDATE "${name}" SET "${column}" = ${literal(value)}${key}
    WHERE ctid = (SELECT min(ctid) FROM "${name}")`
}

const derived = (name: TableName, column: string) =>
  (name === 'evidence' || name === 'discrepancy_subjects') &&
  (column === 'record_type' || column === 'record_id')
const columns = tableNames.flatMap((name) =>
  Object.entries<Column>(tables[name].columns)
    .filter(([column]) => !derived(name, column))
    .map(([column, described]) => ({ name, column, ...described })),
)

test('the package that is edited here has rows in every table', async () => {
  for (const name of tableNames)
    expect(await database.query(`SELECT FROM "${name}" LIMIT 1`), name).toHaveLength(1)
})

test.each(columns.filter(({ required }) => required))('$name, $column must be there', async (one) => {
  const said = await attempt(setCell(one.name, one.column, null))
  expect(said.code).toBe(notNull)
})

// Names of vocabularies are the one closed list that validateDataset alone keeps.
const listed = columns.filter(({ name, closedList }) => closedList && name !== 'vocabularies')
test.each(listed)('$name, $column is of a closed list', async (one) => {
  expect(await attempt(setCell(one.name, one.column, 'nonsense'))).toEqual({
    code: check,
    constraint: `${one.name}_${one.column}_listed`,
  })
})

const slugs = ['Upper', 'a_b', '-a', 'a-', 'a--b', 'a b', 'ä', '', 'a\nb']
const patterned = columns.flatMap((one) =>
  one.pattern
    ? (one.pattern === 'slug' ? slugs : ['EN', 'eng', 'e', '']).map((bad) => ({ ...one, bad }))
    : [],
)
test.each(patterned)('$name, $column cannot be $bad', async (one) => {
  expect(await attempt(setCell(one.name, one.column, one.bad))).toEqual({
    code: check,
    constraint: `${one.name}_${one.column}_${one.pattern}`,
  })
})

const texts = columns.filter(({ type, pattern, closedList }) => type === 'string' && !pattern && !closedList)
test.each(texts)('$name, $column is null rather than empty', async (one) => {
  expect(await attempt(setCell(one.name, one.column, ''))).toEqual({
    code: check,
    constraint: `${one.name}_${one.column}_not_empty`,
  })
})

test.each(columns.filter(({ minimum }) => minimum !== undefined))(
  '$name, $column has its minimum',
  async (one) => {
    expect(await attempt(setCell(one.name, one.column, (one.minimum ?? 0) - 1))).toEqual({
      code: check,
      constraint: `${one.name}_${one.column}_minimum`,
    })
  },
)

test.each(columns.filter(({ references }) => references))('$name, $column leads to a record', async (one) => {
  const pointers = ['DELETE FROM evidence', 'DELETE FROM discrepancy_subjects']
  const before = one.name === 'evidence' || one.name === 'discrepancy_subjects' ? [] : pointers
  expect(await attempt(...before, setCell(one.name, one.column, 'nowhere'))).toEqual({
    code: foreignKey,
    constraint: `${one.name}_process_id_${one.column}_fkey`,
  })
})

const pointers = [
  ...evidencedTypes.map((type) => ({ name: 'evidence' as const, type, types: evidencedTypes })),
  ...subjectTypes.map((type) => ({ name: 'discrepancy_subjects' as const, type, types: subjectTypes })),
]
describe.each(pointers)('$name on a $type', ({ name, type, types }) => {
  const others = types.filter((other) => other !== type)
  const point = (to: string, rest: string) =>
    `UPDATE "${name}" SET ${pointerColumn(type)} = ${to}, ${others.map((other) => `${pointerColumn(other)} = ${rest}`)}
      WHERE record_uid = (SELECT min(record_uid) FROM "${name}")`

  test('leads to a record', async () => {
    expect(await attempt(point("'nowhere'", 'NULL'))).toEqual({
      code: foreignKey,
      constraint: `${name}_process_id_${pointerColumn(type)}_fkey`,
    })
  })

  test('leads to one record only', async () => {
    const [other] = others
    if (!other) throw new Error('there is one type only')
    const two = `UPDATE "${name}" SET ${pointerColumn(type)} = 'x', ${pointerColumn(other)} = 'x'`
    expect(await attempt(two)).toEqual({ code: check, constraint: `${name}_on_one_record` })
  })

  test('leads to one record at least', async () => {
    expect(await attempt(point('NULL', 'NULL'))).toEqual({ code: check, constraint: `${name}_on_one_record` })
  })
})

const dates = [
  ['sources', 'published_earliest', 'published_latest'],
  ['rounds', 'start_on', 'end_on'],
  ['events', 'start_on', 'end_on'],
  ['event_reports', 'value_from', 'value_to'],
  ['discrepancy_positions', 'value_from', 'value_to'],
] as const
test.each(dates)('%s cannot have %s after %s', async (name, from, to) => {
  const backwards = `UPDATE "${name}" SET "${from}" = '2031-05-02', "${to}" = '2031-05-01'`
  expect(await attempt(backwards)).toEqual({ code: check, constraint: `${name}_${from}_before_${to}` })
})

test.each(['2031-04-30', '2031-05-03'])('an article cannot be of %s and from 1 to 2 May', async (day) => {
  const outside = `UPDATE sources SET published_earliest = '2031-05-01', published_latest = '2031-05-02',
    published_on = '${day}'`
  expect(await attempt(outside)).toEqual({ code: check, constraint: 'sources_published_on_within' })
})

const ownKeys = {
  round_reports: "'a:b'",
  demand_reports: "'a:none:b:1'",
  claim_reports: "key || 'x'",
}
test.each(Object.entries(ownKeys))('the key of %s is derived, not chosen', async (name, key) => {
  expect(await attempt(`UPDATE "${name}" SET key = ${key}`)).toEqual({
    code: check,
    constraint: `${name}_key_derived`,
  })
})

test('no round takes the word for an empty round', async () => {
  expect(await attempt("UPDATE rounds SET id = 'none' WHERE ordinal = 1")).toEqual({
    code: check,
    constraint: 'rounds_id_not_reserved',
  })
})

const uniques = [
  ['evidence', 'evidence_key'],
  ['discrepancy_subjects', 'discrepancy_subjects_key'],
  ['demand_reports', 'demand_reports_process_id_key_key'],
] as const
test.each(uniques)('a row of %s cannot stand twice, nulls being equal', async (name, constraint) => {
  const [row] = await database.query(
    `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
      WHERE table_name = $1 AND table_schema = 'public' AND column_name NOT IN ('record_uid', 'record_version')`,
    [name],
  )
  const again = `INSERT INTO "${name}" (${row?.columns}) SELECT ${row?.columns} FROM "${name}"`
  expect(await attempt(again)).toEqual({ code: unique, constraint })
})

test('a row cannot lead to a record of another process', async () => {
  const [row] = await database.query(
    'SELECT process_id, on_demand, source FROM evidence WHERE on_demand IS NOT NULL',
  )
  const other = `INSERT INTO processes SELECT 'other', title, description, version, keywords, licenses, resources,
    codebook, created_at FROM processes`
  const source = `INSERT INTO sources SELECT 'other', ${Object.keys(tables.sources.columns).map((c) => `"${c}"`)} FROM sources`
  const evidence = `INSERT INTO evidence (process_id, on_demand, source, paragraph, anchor)
    VALUES ('other', ${literal(String(row?.on_demand))}, ${literal(String(row?.source))}, 1, 'words')`
  expect(await attempt(other, source, evidence)).toEqual({
    code: foreignKey,
    constraint: 'evidence_process_id_on_demand_fkey',
  })
})

test.each(['Upper', 'a_b', ''])('a process cannot be called "%s"', async (id) => {
  const insert = `INSERT INTO processes (id, title, description, version, licenses, resources, codebook)
    VALUES ('${id}', 't', 'd', '1', '[]', '{}', '')`
  expect(await attempt(insert)).toEqual({ code: check, constraint: 'processes_id_slug' })
})
