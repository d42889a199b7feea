import { nameColumnOf } from '@/dataset/edits/record-name'
import type { TableName } from '@/dataset/tables'
import { tables } from '@/dataset/tables'
import { columnsOf } from './cell-name'
import { namedByKey } from './name-record'

/** How many records one page of a list has. */
export const pageSize = 50

/** What is long is read in the record. */
const longColumns = new Set(['note', 'summary', 'description', 'definition', 'anchor', 'gist', 'proposition'])

/** The columns that a list shows unless told otherwise: what the name of a record says already has none of its own. */
export function usualColumns(table: TableName): readonly string[] {
  const keys: readonly (string | undefined)[] = namedByKey.has(table)
    ? tables[table].key
    : ['id', nameColumnOf(table)]
  const names = columnsOf(table).map(([name]) => name)
  return names.filter((name) => !keys.includes(name) && !longColumns.has(name))
}

/** The columns that an address asks for. */
export function shownColumns(table: TableName, asked: URLSearchParams): readonly string[] {
  const chosen = asked.get('columns')?.split(',')
  if (!chosen) return usualColumns(table)
  return columnsOf(table)
    .map(([name]) => name)
    .filter((name) => chosen.includes(name))
}

/** What of an address decides which records are read; the rest is about how they are shown. */
export function readQuery(asked: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(asked)
  for (const name of ['columns', 'limit', 'edit']) query.delete(name)
  return query
}

/** Which cells an address narrows a list to: columns with their values, empty for cells that are. */
export function readFilters(asked: URLSearchParams): [column: string, value: string][] {
  return asked.getAll('where').map((one) => {
    const [column = ''] = one.split(':', 1)
    return [column, one.slice(column.length + 1)]
  })
}

/** Narrows a list to one value of a column, or widens it again. */
export function narrow(next: URLSearchParams, column: string, value: string | undefined): void {
  const others = readFilters(next).filter(([one]) => one !== column)
  next.delete('where')
  for (const [one, kept] of others) next.append('where', `${one}:${kept}`)
  if (value !== undefined) next.append('where', `${column}:${value}`)
}

/** Changes what the address of a list asks for. */
export type Ask = (change: (next: URLSearchParams) => void) => void
