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
  for (const name of ['columns', 'limit']) query.delete(name)
  return query
}

/** Changes what the address of a list asks for. */
export type Ask = (change: (next: URLSearchParams) => void) => void
