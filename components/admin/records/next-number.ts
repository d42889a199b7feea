import type { ProcessNames } from '@/dataset/edits/process-names'
import { sequenceOf } from '@/dataset/rules/sequences'
import type { TableName } from '@/dataset/tables'
import { choicesOf, columnOf } from './cell-name'

type Texts = Readonly<Record<string, string>>

/** The query for the last of the records among which a new one is counted; null as long as those are not chosen. */
export function lastNumberQuery(table: TableName, texts: Texts, names: ProcessNames): string | null {
  const sequence = sequenceOf(table)
  if (!sequence) return null
  const { number, within } = sequence
  const isChosen = (name: string) => {
    const [column, text] = [columnOf(table, name), texts[name] ?? '']
    if (!column) return false
    return text === '' ? !column.required : choicesOf(column, names)?.some(({ value }) => value === text)
  }
  if (!within.every(isChosen)) return null
  const where = within.map((name) => ['where', `${name}:${texts[name] ?? ''}`])
  return String(new URLSearchParams([...where, ['sort', number], ['order', 'down'], ['limit', '1']]))
}

/** The texts of a new record with the number that follows, as long as none is written but those that were given to it. */
export function followNumber(
  table: TableName,
  texts: Texts,
  next: string,
  given: readonly (string | undefined)[],
): Texts {
  const column = sequenceOf(table)?.number
  if (column === undefined) return texts
  const now = texts[column] ?? ''
  return now !== next && (now === '' || given.includes(now)) ? { ...texts, [column]: next } : texts
}
