import type { Cell } from '@/dataset/cell-text'
import type { Column } from '@/dataset/columns'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type TableName, tables } from '@/dataset/tables'
import { vocabulariesOf } from '@/dataset/vocabularies-of'

/** The columns of a table, in descriptor order. */
export function columnsOf(table: TableName): readonly (readonly [string, Column])[] {
  return Object.entries<Column>(tables[table].columns)
}

/** The columns of a table in the order of its form: ids follow from what a record is called, and stand behind all else. */
export function formColumnsOf(table: TableName): readonly (readonly [string, Column])[] {
  return columnsOf(table).toSorted(([a], [b]) => Number(a === 'id') - Number(b === 'id'))
}

/** What describes a column of a table; undefined where it has none of this name. */
export function columnOf(table: TableName, name: string | null): Column | undefined {
  return columnsOf(table).find(([one]) => one === name)?.[1]
}

/** Columns that people call otherwise than files do. */
const otherLabels: Readonly<Record<string, string>> = {
  source: 'article',
  anchor: 'locating phrase',
  url: 'web address',
  ordinal: 'number',
  start_on: 'first day',
  end_on: 'last day',
}

/** What a column is called in forms and lists. */
export function columnLabel(column: string): string {
  const words = otherLabels[column] ?? column.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** One value that a cell may have, with what it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** When it is given; null where the label says it. */
  readonly definition?: string | null
}

type Choices = readonly Choice[] | null
/** A table asks for the choices of each of its cells, and again with every letter that is typed. */
const knownChoices = new WeakMap<ProcessNames, Map<Column, Choices>>()

/** The values among which a cell is chosen, in the order of their rank; null where it is written freely. */
export function choicesOf(column: Column, names: ProcessNames): Choices {
  const known = knownChoices.get(names) ?? new Map<Column, Choices>()
  knownChoices.set(names, known)
  const before = known.get(column)
  if (before !== undefined) return before
  const choices = listChoices(column, names)
  known.set(column, choices)
  return choices
}

function listChoices(column: Column, names: ProcessNames): Choices {
  if (column.type === 'boolean')
    return [
      { value: 'true', label: 'yes' },
      { value: 'false', label: 'no' },
    ]
  if (column.references)
    return (names.records[column.references] ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const vocabularies = vocabulariesOf(column)
  if (vocabularies.length === 0 && !column.closedList) return null
  const listed = names.codes.filter(({ vocabulary }) => vocabularies.includes(vocabulary))
  // A closed list is there even where nobody has labelled it.
  const codes = column.closedList?.filter((code) => !listed.some((one) => one.code === code)) ?? []
  const allowed = column.closedList ? listed.filter(({ code }) => column.closedList?.includes(code)) : listed
  return [
    ...allowed.map(({ code, label, definition }) => ({ value: code, label, definition })),
    ...codes.map((code) => ({ value: code, label: code })),
  ]
}

/** A cell as a reader knows it: names for ids, labels for codes, yes and no; empty for an empty one. */
export function cellName(column: Column, value: Cell, names: ProcessNames): string {
  if (value === null) return ''
  const text = String(value)
  return choicesOf(column, names)?.find((choice) => choice.value === text)?.label ?? text
}
