import { closedLists, statusGroups } from '../closed-lists'
import type { Column } from '../columns'
import { patterns } from '../patterns'
import { type TableName, tableNames, tables } from '../tables'
import { type LooseRow, type LooseRows, type RowFault, rowsOf } from './rule'

const codePattern = new RegExp(patterns.code.source)

/** Every code can stand in an address: filters and the ids of marks are made of codes. */
export function* checkCodeForms(rows: LooseRows): Iterable<RowFault> {
  const { problem, allowed } = patterns.code
  for (const [index, { code }] of (rows.vocabularies ?? []).entries()) {
    if (code !== null && !codePattern.test(code))
      yield { table: 'vocabularies', index, column: 'code', value: code, problem, allowed }
  }
}

/** Every cell with a code of a process vocabulary holds one that the package lists. */
export function* checkCodes(rows: LooseRows): Iterable<RowFault> {
  if (rows.vocabularies === null) return
  for (const table of tableNames) {
    for (const [column, { vocabulary }] of Object.entries<Column>(tables[table].columns)) {
      if (vocabulary !== undefined)
        yield* checkColumn(rows, rows.vocabularies, table, column, [vocabulary].flat())
    }
  }
}

function* checkColumn(
  rows: LooseRows,
  vocabularies: readonly LooseRow<'vocabularies'>[],
  table: TableName,
  column: string,
  names: readonly string[],
): Iterable<RowFault> {
  const codes = vocabularies
    .filter((row) => row.vocabulary !== null && names.includes(row.vocabulary))
    .map((row) => row.code)
  const known = new Set<unknown>(codes)
  const problem = `is no code of the ${names.length > 1 ? 'vocabularies' : 'vocabulary'} ${names.join(', ')}`
  for (const [index, row] of rowsOf(rows, table).entries()) {
    const value = row[column] ?? null
    if (value !== null && !known.has(value))
      yield { table, index, column, value, problem, allowed: codes.join(', ') || 'nothing yet' }
  }
}

/** The vocabularies on which code builds hold exactly the codes of their closed lists. */
export function* checkClosedLists(rows: LooseRows): Iterable<RowFault> {
  if (rows.vocabularies === null) return
  const table = 'vocabularies'
  for (const [name, codes] of Object.entries<readonly string[]>(closedLists)) {
    const found = new Set<string | null>()
    for (const [index, row] of rows.vocabularies.entries()) {
      if (row.vocabulary !== name) continue
      found.add(row.code)
      if (row.code === null || codes.includes(row.code)) continue
      const problem = `is not on the closed list ${name}`
      yield { table, index, column: 'code', value: row.code, problem, allowed: codes.join(', ') }
    }
    for (const code of codes) {
      if (found.has(code)) continue
      const problem = `is missing from the closed list ${name}, on which charts build`
      yield { table, index: null, column: 'code', value: code, problem, allowed: null }
    }
  }
}

/** The group of a status is one that charts know, and that of a side is a party or empty. */
export function* checkGroups(rows: LooseRows): Iterable<RowFault> {
  const parties = rows.parties && new Set(rows.parties.map((party) => party.id))
  for (const [index, { vocabulary, group }] of (rows.vocabularies ?? []).entries()) {
    const at = { table: 'vocabularies', index, column: 'group', value: group } as const
    if (vocabulary === 'demand_status' && !statusGroups.some((known) => known === group)) {
      const problem = group === null ? 'a status needs a group' : 'is no group of statuses'
      yield { ...at, problem, allowed: statusGroups.join(', ') }
    }
    if (vocabulary === 'side' && group !== null && parties && !parties.has(group)) {
      yield {
        ...at,
        problem: 'is not in parties',
        allowed: 'the id of the party whose account it is, or empty',
      }
    }
  }
}
