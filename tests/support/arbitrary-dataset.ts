/** Any valid dataset, with the texts that break careless readers and writers. */
import fc from 'fast-check'
import type { Cell } from '@/dataset/cell-text'
import {
  closedLists,
  evidencedTypes,
  recordTypes,
  statusGroups,
  subjectTypes,
  vocabularyNames,
} from '@/dataset/closed-lists'
import type { Column, Table } from '@/dataset/columns'
import type { Dataset, Rows } from '@/dataset/dataset'
import { hiddenCharacters } from '@/dataset/patterns'
import { demandUnitKey, recordKey, recordTable } from '@/dataset/record-key'
import { reservedIds } from '@/dataset/reserved-ids'
import { type TableName, tableNames, tables } from '@/dataset/tables'

type AnyRow = Record<string, Cell>
type AnyRows = Record<TableName, AnyRow[]>
type Ids = Partial<Record<string, readonly string[]>>
/** Codes by vocabulary. */
type Codes = Readonly<Record<string, readonly string[]>>

const trickyTexts = [
  'plain',
  'a,b',
  '"',
  '""',
  'say "no"',
  ' leading',
  'trailing ',
  ' ',
  '\n',
  '\r',
  '\r\n',
  'two\nlines',
  'cr\rinside',
  '=cmd|x',
  '+1',
  '-',
  '@sum',
  'null',
  'true',
  '1e3',
  '007',
  'سلام',
  'می‌روم',
  '𝒳🏳️‍🌈',
  '\uFEFFbom',
  '\\',
  '\\n',
  "'",
  '\t',
  '{"a":1}',
  '__proto__',
]

/** A text that is not empty and that UTF-8 and Postgres can hold. */
function arbitraryText(maxLength = 24): fc.Arbitrary<string> {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength }), fc.string({ unit: 'grapheme', maxLength }))
  return fc
    .oneof({ arbitrary: fc.constantFrom(...trickyTexts), weight: 2 }, { arbitrary: texts, weight: 1 })
    .filter((text) => text !== '' && !hiddenCharacters.test(text) && text.length <= maxLength)
}

const slug = fc
  .stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,4}){0,2}$/)
  .filter((id) => id !== 'none' && !reservedIds.has(id))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
// Any number that is written without an exponent.
const decimal = fc.oneof(
  fc.integer(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Object.is(n, -0) && !String(n).includes('e')),
)

/** Any dataset that `validateDataset` finds nothing wrong with. */
export function arbitraryDataset(): fc.Arbitrary<Dataset> {
  return fc
    .record({ ids: arbitraryIds(), codes: arbitraryCodes() })
    .chain(({ ids, codes }) =>
      fc.record({
        process: arbitraryProcess(),
        rows: arbitraryRows(ids, codes),
        vocabularies: arbitraryLabels(codes, ids),
      }),
    )
    .map(({ process, rows, vocabularies }) => ({
      process,
      rows: makeConsistent({ ...rows, vocabularies } as AnyRows) as unknown as Rows,
    }))
}

/** The dataset with its rows in any other order. */
export function arbitraryShuffle(dataset: Dataset): fc.Arbitrary<Dataset> {
  const shuffled = tableNames.map((table) => {
    const rows: readonly object[] = dataset.rows[table]
    return [table, fc.shuffledSubarray([...rows], { minLength: rows.length })] as const
  })
  return fc
    .record(Object.fromEntries(shuffled))
    .map((rows) => ({ ...dataset, rows: rows as unknown as Rows }))
}

function arbitraryProcess(): fc.Arbitrary<Dataset['process']> {
  const license = fc.record(
    { name: arbitraryText(), title: arbitraryText(), path: fc.webUrl() },
    { requiredKeys: ['name'] },
  )
  const wording = fc.record({ title: arbitraryText(), description: arbitraryText() })
  return fc.record({
    id: slug,
    title: arbitraryText(),
    description: arbitraryText(),
    version: arbitraryText(),
    keywords: fc.array(arbitraryText(), { maxLength: 3 }),
    licenses: fc.array(license, { maxLength: 2 }),
    resources: fc.record(
      Object.fromEntries(tableNames.map((table) => [table, wording])),
    ) as unknown as fc.Arbitrary<Dataset['process']['resources']>,
    codebook: fc.oneof(
      fc.constant(''),
      arbitraryText(200).filter((text) => !text.startsWith('\uFEFF')),
    ),
  })
}

function arbitraryIds(): fc.Arbitrary<Ids> {
  const named = tableNames.filter((table) => 'id' in tables[table].columns)
  const some = (table: TableName) =>
    fc.uniqueArray(slug, { minLength: table === 'sources' ? 1 : 0, maxLength: 3 })
  return fc.record(Object.fromEntries(named.map((table) => [table, some(table)])))
}

function arbitraryCodes(): fc.Arbitrary<Codes> {
  const closed: Readonly<Record<string, readonly string[]>> = closedLists
  const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,11}$/)
  const some = fc.uniqueArray(code, { minLength: 1, maxLength: 3 })
  return fc.record(
    Object.fromEntries(
      vocabularyNames.map((name) => [name, closed[name] ? fc.constant(closed[name]) : some]),
    ),
  )
}

function arbitraryLabels(codes: Codes, ids: Ids): fc.Arbitrary<AnyRow[]> {
  const rows = Object.entries(codes).flatMap(([vocabulary, list]) =>
    list.map((code) =>
      fc.record({
        vocabulary: fc.constant(vocabulary),
        code: fc.constant(code),
        rank: fc.integer({ min: -3, max: 9 }),
        group: arbitraryGroup(vocabulary, ids),
        label: arbitraryText(),
        short_label: fc.option(arbitraryText(14)),
        definition: fc.option(arbitraryText()),
      }),
    ),
  )
  return fc.tuple(...rows)
}

function arbitraryGroup(vocabulary: string, ids: Ids): fc.Arbitrary<string | null> {
  if (vocabulary === 'demand_status') return fc.constantFrom(...statusGroups)
  if (vocabulary === 'side') return fc.constantFrom(null, ...(ids.parties ?? []))
  return fc.option(arbitraryText())
}

function arbitraryRows(ids: Ids, codes: Codes): fc.Arbitrary<Partial<AnyRows>> {
  const others = tableNames.filter((table) => table !== 'vocabularies')
  return fc.record(Object.fromEntries(others.map((table) => [table, arbitraryTable(table, ids, codes)])))
}

function arbitraryTable(name: TableName, ids: Ids, codes: Codes): fc.Arbitrary<AnyRow[]> {
  const table: Table = tables[name]
  const cells = Object.entries(table.columns).map(
    ([column, spec]) => [column, arbitraryCell(spec, ids, codes)] as const,
  )
  // A column that must refer to a table without rows leaves no row to write.
  if (cells.some(([, cell]) => cell === null)) return fc.constant([])
  const row = fc.record(
    Object.fromEntries(cells.map(([column, cell]) => [column, cell ?? fc.constant(null)])),
  )
  const own = ids[name]
  return own
    ? fc.tuple(...own.map((id) => row.map((cellsOf) => ({ ...cellsOf, id }))))
    : fc.array(row, { maxLength: 6 })
}

/** Any cell of a column; null where none can be had. */
function arbitraryCell(column: Column, ids: Ids, codes: Codes): fc.Arbitrary<Cell> | null {
  const filled = arbitraryFilled(column, ids, codes)
  if (filled === null) return column.required ? null : fc.constant(null)
  return column.required ? filled : fc.option(filled, { freq: 2 })
}

function arbitraryFilled(column: Column, ids: Ids, codes: Codes): fc.Arbitrary<Cell> | null {
  if (column.references) return choose(ids[column.references] ?? [])
  if (column.vocabulary) return choose([column.vocabulary].flat().flatMap((name) => codes[name] ?? []))
  if (column.closedList) return choose(column.closedList)
  if (column.pattern === 'language') return fc.stringMatching(/^[a-z]{2}$/)
  if (column.format === 'uri' || column.isAddress)
    return fc.webUrl({ withQueryParameters: true, withFragments: true })
  switch (column.type) {
    case 'boolean':
      return fc.boolean()
    case 'date':
      return day
    case 'integer':
      return fc.integer({ min: column.minimum ?? -9, max: 2 ** 31 - 1 })
    case 'number':
      return decimal
    case 'string':
      return arbitraryText(column.maxLength)
  }
}

const choose = (values: readonly string[]) => (values.length === 0 ? null : fc.constantFrom(...values))

/** Repairs what cells drawn one by one cannot agree on. */
function makeConsistent(rows: AnyRows): AnyRows {
  rows.sources.forEach((row, index) => {
    row.file = `${index}, ${row.file}`
    orderDates(row, 'published_earliest', 'published_latest')
    if (row.published_on) row.published_on = row.published_earliest ?? null
  })
  rows.rounds.forEach((row, index) => {
    row.ordinal = index + 1
    orderDates(row, 'start_on', 'end_on')
  })
  for (const row of rows.events) {
    orderDates(row, 'start_on', 'end_on')
    if (row.precision !== 'undated') {
      row.start_on ??= row.end_on ?? '2031-04-10'
      row.end_on ??= row.start_on
    }
  }
  for (const row of [...rows.event_reports, ...rows.discrepancy_positions]) keepTypedValue(row)
  rows.statements.forEach((row, index) => {
    // An original stands earlier, so no chain can come back.
    const earlier = rows.statements.slice(0, index).map((one) => one.id)
    if (!earlier.includes(row.duplicate_of ?? null)) row.duplicate_of = null
  })
  countFromOne(rows.demand_reports, ['demand', 'round', 'source'], 'step')
  countFromOne(rows.event_reports, ['event', 'source'], 'version_no')
  countFromOne(rows.discrepancy_positions, ['discrepancy', 'source'], 'position_no')
  for (const table of ['person_names', 'round_reports', 'claim_reports'] as const) dropRepeated(rows, table)
  pointToRecords(rows)
  pointToUnits(rows)
  for (const table of ['discrepancy_subjects', 'evidence', 'codings'] as const) dropRepeated(rows, table)
  return rows
}

function orderDates(row: AnyRow, from: string, to: string): void {
  const [start, end] = [row[from] ?? null, row[to] ?? null]
  if (start !== null && end !== null && start > end) Object.assign(row, { [from]: end, [to]: start })
}

function keepTypedValue(row: AnyRow): void {
  if (row.value_kind !== 'date' && row.value_kind !== 'interval') row.value_from = null
  if (row.value_kind === 'date' || (row.value_kind === 'interval' && row.value_to === null))
    row.value_from ??= '2031-04-10'
  if (row.value_kind !== 'interval') row.value_to = null
  orderDates(row, 'value_from', 'value_to')
  if (row.value_kind === 'number') row.value_number ??= 0.5
  else Object.assign(row, { value_number: null, value_unit: null })
}

function countFromOne(rows: AnyRow[], within: readonly string[], column: string): void {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const group = JSON.stringify(within.map((name) => row[name]))
    counts.set(group, (counts.get(group) ?? 0) + 1)
    row[column] = counts.get(group) ?? 1
  }
}

function dropRepeated(rows: AnyRows, table: TableName): void {
  const seen = new Map(
    rows[table].map((row) => [JSON.stringify(tables[table].key.map((column) => row[column])), row]),
  )
  rows[table] = [...seen.values()]
}

function pointToRecords(rows: AnyRows): void {
  const records = recordTypes.flatMap((type) =>
    rows[recordTable(type)].map((row) => ({
      type,
      key: recordKey(type, row),
      source: type === 'source' ? row.id : row.source,
    })),
  )
  const point = (table: 'evidence' | 'discrepancy_subjects', allowed: readonly string[]) => {
    const targets = records.filter((record) => allowed.includes(record.type))
    rows[table] = rows[table].flatMap((row, index) => {
      const target = targets[(index * 7) % Math.max(targets.length, 1)]
      if (target === undefined) return []
      const about = { ...row, record_type: target.type, record_id: target.key }
      return [
        table === 'evidence'
          ? { ...about, source: target.source ?? row.source ?? null, anchor: shorten(row.anchor) }
          : about,
      ]
    })
  }
  point('evidence', evidencedTypes)
  point('discrepancy_subjects', subjectTypes)
}

const shorten = (anchor: Cell | undefined) => {
  const words = String(anchor).split(/(\s+)/u)
  return words.slice(0, 15).join('') || 'anchor'
}

function pointToUnits(rows: AnyRows): void {
  const sources = rows.sources.map((source) => String(source.id))
  const units = [
    ...rows.delegation_seats.map((seat) => ['delegation_seat', String(seat.id)]),
    ...rows.claims.map((claim) => ['claim_stance', `${claim.id}:${sources[0]}`]),
    ...rows.demands.map(({ id }) => [
      'demand_status',
      demandUnitKey({ demand: String(id), round: null, source: String(sources[0]) }),
    ]),
  ]
  rows.codings = rows.codings.flatMap((row, index) => {
    const unit = units[(index * 5) % Math.max(units.length, 1)]
    return unit ? [{ ...row, unit_type: unit[0] ?? null, unit_key: unit[1] ?? null }] : []
  })
}
