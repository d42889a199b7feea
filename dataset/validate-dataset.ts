/** The rules beyond one cell, asked when a package is read and again before anything is published. */
import { type Cell, formatCell } from './cell-text'
import { type CellFault, checkRow } from './check-row'
import type { Dataset } from './dataset'
import type { Fault } from './fault'
import { processIdSchema } from './read-descriptor'
import { formatKey } from './record-key'
import { checkPrecision, checkPublication, checkRanges, checkValueKinds } from './rules/dates'
import { checkKeys } from './rules/keys'
import { checkEvidenceSources, checkEvidenceTypes, checkRecords, checkUnits } from './rules/records'
import { checkDuplicates, checkReferences, checkRoundIds } from './rules/references'
import type { AnyRow, LooseRows, RowFault, Rule } from './rules/rule'
import { checkSequences } from './rules/sequences'
import { checkClosedLists, checkCodeForms, checkCodes, checkGroups } from './rules/vocabularies'
import { type TableName, tableNames } from './tables'

/** Those that judge a row without looking at any other. */
const rowRules: readonly Rule[] = [
  checkRoundIds,
  checkCodeForms,
  checkGroups,
  checkRanges,
  checkPublication,
  checkPrecision,
  checkValueKinds,
  checkEvidenceTypes,
]

/** Those that compare records with one another. */
const rulesBetween: readonly Rule[] = [
  checkKeys,
  checkReferences,
  checkDuplicates,
  checkCodes,
  checkClosedLists,
  checkSequences,
  checkRecords,
  checkEvidenceSources,
  checkUnits,
]

/** All that is wrong with a row as far as it can be seen without any other: its cells, and what they say together. */
export function checkRowAlone(table: TableName, row: AnyRow): CellFault[] {
  const cells = checkRow(table, row)
  const faulty = new Set(cells.map(({ column }) => column))
  const loose = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, faulty.has(column) ? null : value]),
  )
  const known = Object.fromEntries(tableNames.map((name) => [name, name === table ? [loose] : null]))
  const together = checkRowRules(known as unknown as LooseRows)
  return [...cells, ...together.filter(({ column }) => !faulty.has(column))]
}

/** Every fault of a dataset, cell by cell and beyond, naming table and row key; empty if it may be published. */
export function validateDataset(dataset: Dataset): Fault[] {
  const cellFaults = tableNames.flatMap((table) => checkCells(table, dataset.rows[table]))
  const faults = [...cellFaults, ...checkRules(dataset.rows)].map((fault) => nameRow(fault, dataset))
  return [...checkProcessId(dataset.process.id), ...faults]
}

/** Every fault that the rules beyond one cell find, in tables of which some rows or cells may be unknown. */
export function checkRules(rows: LooseRows): RowFault[] {
  return [...checkRowRules(rows), ...checkBetween(rows)]
}

/** Those of them that lie in one row. */
export function checkRowRules(rows: LooseRows): RowFault[] {
  return rowRules.flatMap((rule) => [...rule(rows)])
}

/** Those of them that lie between records: each may be but a consequence of what is wrong with one of them. */
export function checkBetween(rows: LooseRows): RowFault[] {
  return rulesBetween.flatMap((rule) => [...rule(rows)])
}

function checkCells(table: TableName, rows: readonly object[]): RowFault[] {
  return rows.flatMap((row, index) => checkRow(table, row).map((fault) => ({ table, index, ...fault })))
}

function checkProcessId(id: string): Fault[] {
  const issues = processIdSchema.safeParse(id).error?.issues ?? []
  return issues.map((issue) => ({
    where: 'process',
    line: null,
    key: null,
    column: 'id',
    value: id,
    problem: issue.message,
    allowed: null,
  }))
}

function nameRow({ table, index, column, value, problem, allowed }: RowFault, dataset: Dataset): Fault {
  const row =
    index === null ? undefined : (dataset.rows[table][index] as Readonly<Record<string, Cell>> | undefined)
  const key = row ? formatKey(table, row) : null
  return {
    where: table,
    line: null,
    key,
    column,
    value: value === null ? null : formatCell(value),
    problem,
    allowed,
  }
}
