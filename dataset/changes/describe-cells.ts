import type { Cell } from '../cell-text'
import type { ChangedRow } from '../diff-datasets'
import type { TableName } from '../tables'
import type { Names } from './names'

/** Beyond this many characters a value is not quoted: the reader wants to know that it was reworded. */
const longestQuoted = 60

/** 'theme changed from 'Trade' to 'Ceasefire', note reworded': what became of each changed column. */
export function describeCells<T extends TableName>(
  table: T,
  { before, after }: ChangedRow<T>,
  columns: readonly string[],
  names: Names,
): string {
  const [old, now] = [before, after] as [Readonly<Record<string, Cell>>, Readonly<Record<string, Cell>>]
  return columns
    .map((column) => {
      const [from, to] = [old[column] ?? null, now[column] ?? null]
      const label = column.replaceAll('_', ' ')
      const [fromText, toText] = [names.cell(table, column, from), names.cell(table, column, to)]
      if (Math.max(fromText.length, toText.length) > longestQuoted) return `${label} ${summarise(from, to)}`
      if (from === null) return `${label} set to '${toText}'`
      if (to === null) return `${label} '${fromText}' removed`
      return `${label} changed from '${fromText}' to '${toText}'`
    })
    .join(', ')
}

function summarise(from: Cell, to: Cell): string {
  if (from === null) return 'added'
  return to === null ? 'removed' : 'reworded'
}
