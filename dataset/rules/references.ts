import type { Column } from '../columns'
import { emptyKeyPart } from '../reserved-ids'
import { type TableName, tableNames, tables } from '../tables'
import { type LooseRows, type RowFault, rowsOf } from './rule'

/** Every cell that refers to a row of another table names one that exists. */
export function* checkReferences(rows: LooseRows): Iterable<RowFault> {
  for (const table of tableNames) {
    for (const [column, { references }] of Object.entries<Column>(tables[table].columns)) {
      if (references !== undefined) yield* checkColumn(rows, table, column, references as TableName)
    }
  }
}

function* checkColumn(
  rows: LooseRows,
  table: TableName,
  column: string,
  target: TableName,
): Iterable<RowFault> {
  if (rows[target] === null) return
  const ids = new Set(rowsOf(rows, target).map((row) => row.id))
  for (const [index, row] of rowsOf(rows, table).entries()) {
    const value = row[column] ?? null
    if (value === null || ids.has(value)) continue
    yield { table, index, column, value, problem: `is not in ${target}`, allowed: `an id of ${target}` }
  }
}

/** No round has the id that stands for an empty round in keys. */
export function* checkRoundIds(rows: LooseRows): Iterable<RowFault> {
  for (const [index, round] of (rows.rounds ?? []).entries()) {
    if (round.id !== emptyKeyPart) continue
    const problem = 'is reserved: in the keys of reports it stands for an empty round'
    yield { table: 'rounds', index, column: 'id', value: round.id, problem, allowed: 'any other slug' }
  }
}

/** Following `duplicate_of` from a statement ends at an original, never where it began. */
export function* checkDuplicates(rows: LooseRows): Iterable<RowFault> {
  const statements = rows.statements ?? []
  const originals = new Map(statements.map(({ id, duplicate_of }) => [id, duplicate_of]))
  for (const [index, { id, duplicate_of }] of statements.entries()) {
    const passed = new Set<string | null>()
    let next = duplicate_of
    while (next !== null && next !== id && !passed.has(next)) {
      passed.add(next)
      next = originals.get(next) ?? null
    }
    if (next === null || next !== id) continue
    const problem = 'leads back to the same statement'
    yield {
      table: 'statements',
      index,
      column: 'duplicate_of',
      value: duplicate_of,
      problem,
      allowed: 'a statement that is printed first',
    }
  }
}
