import type { CellFault } from '@/dataset/check-row'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { emptyCell } from '@/dataset/row-schema'
import { keyIsTaken } from '@/dataset/rules/keys'
import { isTableName, type TableName, tableNames, tables } from '@/dataset/tables'
import { choicesOf, columnLabel, columnOf } from './cell-name'

/** More choices than this are not listed: they stand in the control itself. */
const mostListed = 8

/** A fault of a cell, or of a row where its column is null, as sentences for somebody who sees labels, not codes. */
export function sayFault(table: TableName, fault: CellFault, names: ProcessNames): string {
  const { value, problem, allowed } = fault
  if (problem === emptyCell) return 'This must not be empty.'
  if (isTaken(fault)) return sayTaken(table)
  const column = columnOf(table, fault.column)
  const opening = value === null || value === '' ? '' : `“${value}” `
  const choices = column ? choicesOf(column, names) : null
  if (choices && opening && !choices.some((choice) => choice.value === String(value)))
    return `${opening}is none of the choices.${listed(choices.map(({ label }) => label))}`
  const sentence = `${opening}${inWords(problem.replace(/^the cell is /, 'it is '))}.`
  const capital = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
  return `${capital}${allowed ? ` Allowed: ${inWords(allowed)}.` : ''}`
}

/** Whether a row is refused because there is another one with its key, of more than one column. */
export const isTaken = ({ column, problem }: Pick<CellFault, 'column' | 'problem'>) =>
  column === null && problem.startsWith(keyIsTaken)

function sayTaken(table: TableName): string {
  const labels = tables[table].key.map((column) => columnLabel(column).toLowerCase())
  const which = new Intl.ListFormat('en', { type: 'conjunction' }).format(labels)
  return `There is one already with the same ${which}: change that one instead.`
}

function listed(labels: readonly string[]): string {
  if (labels.length === 0) return ' There are none yet.'
  return labels.length > mostListed ? '' : ` Allowed: ${labels.join(', ')}.`
}

const columnNames = new Set(tableNames.flatMap((table) => Object.keys(tables[table].columns)))

/** Names of tables and columns as they are called on pages. */
export function inWords(sentence: string): string {
  return sentence.replace(/\b(?:source|[a-z]+(?:_[a-z]+)+)\b/g, (word) => {
    if (columnNames.has(word)) return columnLabel(word).toLowerCase()
    return isTableName(word) ? tables[word].title.toLowerCase() : word
  })
}
