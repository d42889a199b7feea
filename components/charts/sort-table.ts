import type { TableOptions } from '@/dataset/table-options'
import type { DescribedTable, TableValue } from './description'

type TableRow = DescribedTable['rows'][number]

/** How many rows a table has. */
export function countRows(table: DescribedTable): number {
  return table.oneByOne ? table.oneByOne.count : table.rows.length
}

/** Rows of a table from place `first` (from 0) to before `end`, in the order asked for. */
export function listTableRows(
  table: DescribedTable,
  options: TableOptions,
  locale: string,
  [first, end]: readonly [number, number],
): readonly TableRow[] {
  const { oneByOne, columns } = table
  if (!oneByOne || columns.some(({ key }) => key === options.column))
    return sortTable(table, options, locale).slice(first, end)
  const last = Math.min(end, oneByOne.count)
  return Array.from({ length: last - first }, (_, place) => oneByOne.rowAt(first + place))
}

/** The rows in the order asked for; ties, and a column that the table does not have, keep the order of the chart. */
export function sortTable(
  table: DescribedTable,
  { column, isDescending }: TableOptions,
  locale: string,
): readonly TableRow[] {
  const index = table.columns.findIndex(({ key }) => key === column)
  if (index < 0) return table.rows
  const compare = compareValues(new Intl.Collator(locale, { numeric: true }))
  const sign = isDescending ? -1 : 1
  return [...table.rows].sort((a, b) => {
    const [x, y] = [a[index] ?? null, b[index] ?? null]
    // What is empty stands last in either direction.
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * compare(x, y)
  })
}

const compareValues =
  (collator: Intl.Collator) =>
  (a: NonNullable<TableValue>, b: NonNullable<TableValue>): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
