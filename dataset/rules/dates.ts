import { type LooseRows, type RowFault, rowsOf } from './rule'

const ranges = [
  { table: 'sources', from: 'published_earliest', to: 'published_latest' },
  { table: 'rounds', from: 'start_on', to: 'end_on' },
  { table: 'events', from: 'start_on', to: 'end_on' },
  { table: 'event_reports', from: 'value_from', to: 'value_to' },
  { table: 'discrepancy_positions', from: 'value_from', to: 'value_to' },
] as const

/** No range of days ends before it begins. */
export function* checkRanges(rows: LooseRows): Iterable<RowFault> {
  for (const { table, from, to } of ranges) {
    for (const [index, row] of rowsOf(rows, table).entries()) {
      const start = row[from] ?? null
      const end = row[to] ?? null
      if (start === null || end === null || start <= end) continue
      yield {
        table,
        index,
        column: to,
        value: end,
        problem: `is before ${from}`,
        allowed: `${start} or later`,
      }
    }
  }
}

/** An article was published between its earliest and its latest possible day. */
export function* checkPublication(rows: LooseRows): Iterable<RowFault> {
  for (const [index, source] of (rows.sources ?? []).entries()) {
    const { published_on, published_earliest, published_latest } = source
    if (published_on === null || published_earliest === null || published_latest === null) continue
    // A window turned round is a fault of its own.
    if (published_earliest > published_latest) continue
    if (published_earliest <= published_on && published_on <= published_latest) continue
    const problem = 'is outside published_earliest and published_latest'
    const allowed = `${published_earliest} to ${published_latest}`
    yield { table: 'sources', index, column: 'published_on', value: published_on, problem, allowed }
  }
}

const datesNeeded = {
  day: ['start_on'],
  interval: ['start_on', 'end_on'],
  month: ['start_on', 'end_on'],
  year: ['start_on', 'end_on'],
  before: ['end_on'],
  after: ['start_on'],
  undated: [],
} as const

/** An event has the dates that its precision speaks of. */
export function* checkPrecision(rows: LooseRows): Iterable<RowFault> {
  for (const [index, event] of (rows.events ?? []).entries()) {
    if (event.precision === null) continue
    for (const column of datesNeeded[event.precision]) {
      if (event[column] !== null) continue
      const problem = `the cell is empty, but the precision is '${event.precision}'`
      yield {
        table: 'events',
        index,
        column,
        value: null,
        problem,
        allowed: 'a day of the calendar as YYYY-MM-DD',
      }
    }
  }
}

const valueColumns = ['value_from', 'value_to', 'value_number', 'value_unit'] as const
/** Which cells a typed value fills: at least one of `needs`, nothing beyond `needs` and `may`. */
const valueCells = {
  date: { needs: ['value_from'], may: [] },
  interval: { needs: ['value_from', 'value_to'], may: [] },
  number: { needs: ['value_number'], may: ['value_unit'] },
  words: { needs: [], may: [] },
} as const satisfies Record<string, { needs: readonly string[]; may: readonly string[] }>

/** A typed value fills the cells that its kind speaks of, and no others (codebook: "Typed values"). */
export function* checkValueKinds(rows: LooseRows): Iterable<RowFault> {
  for (const table of ['event_reports', 'discrepancy_positions'] as const) {
    for (const [index, row] of (rows[table] ?? []).entries()) {
      if (row.value_kind === null) continue
      const { needs, may }: { needs: readonly string[]; may: readonly string[] } = valueCells[row.value_kind]
      const filled = valueColumns.filter((column) => row[column] !== null)
      const kind = `value_kind '${row.value_kind}'`
      if (needs.length > 0 && !filled.some((column) => needs.includes(column))) {
        const problem = `the cell is empty, but ${kind} needs ${needs.join(' or ')}`
        yield { table, index, column: needs[0] ?? null, value: null, problem, allowed: null }
      }
      for (const column of filled.filter((name) => !needs.includes(name) && !may.includes(name))) {
        const allowed = [...needs, ...may].join(', ') || 'words alone'
        yield { table, index, column, value: row[column], problem: `does not go with ${kind}`, allowed }
      }
    }
  }
}
