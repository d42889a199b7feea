/** The zod schemas of rows, derived from `tables.ts`: all that can be checked looking at one cell alone. */
import { z } from 'zod'
import type { Column } from './columns'
import { countWords } from './count-words'
import { patterns } from './patterns'
import { storableText } from './storable-text'
import { type Row, type TableName, tableNames, tables } from './tables'
import { isWebAddress } from './web-address'

/** What Postgres calls integer, so that a row that passes here fits its column. */
const largestInteger = 2 ** 31 - 1

/** The schema of one row of a table as TypeScript holds it; unknown columns are refused. */
export function rowSchema<T extends TableName>(table: T): z.ZodType<Row<T>> {
  // The same description gives the type and the schema; TypeScript cannot follow it through fromEntries.
  return rowSchemas.get(table) as unknown as z.ZodType<Row<T>>
}

/** The schemas of the cells of a table, by column; each message is a fault's `problem`. */
export function cellSchemas(table: TableName): Readonly<Record<string, z.ZodType>> {
  return rowSchemas.get(table)?.shape ?? {}
}

/** What a cell of this column may hold, as the end of the sentence 'Allowed: …'. */
export function describeAllowed(column: Column): string {
  if (column.closedList) return column.closedList.join(', ')
  if (column.pattern) return patterns[column.pattern].allowed
  if (holdsAddress(column)) return 'an address that opens with http:// or https://'
  switch (column.type) {
    case 'boolean':
      return 'true, false'
    case 'date':
      return 'a day of the calendar as YYYY-MM-DD'
    case 'integer':
      return `a whole number${column.minimum === undefined ? '' : ` from ${column.minimum}`}, digits only`
    case 'number':
      return 'a decimal number in its shortest form, such as 12 or -0.5'
    case 'string':
      if (column.maxWords !== undefined) return `at most ${column.maxWords} words`
      return column.maxLength === undefined ? 'a text' : `a text of at most ${column.maxLength} characters`
  }
}

const holdsAddress = ({ format, isAddress }: Column) => format === 'uri' || isAddress === true

function filledSchema(column: Column): z.ZodType {
  if (column.closedList) return z.enum(column.closedList, { error: 'is not on the closed list' })
  switch (column.type) {
    case 'boolean':
      return z.boolean({ error: 'is neither true nor false' })
    case 'date':
      return z.iso
        .date({ error: 'is not a date' })
        .refine((date) => !date.startsWith('0000'), { error: 'is not a date' })
    case 'integer':
      return integerSchema(column)
    case 'number':
      return z.number({ error: 'is not a number' }).refine(isShortNumber, { error: 'is not a number' })
    case 'string':
      return textSchema(column)
  }
}

/** What is wrong with an empty cell that must not be. */
export const emptyCell = 'the cell is empty'
const isFilled = (value: unknown) => value !== null && value !== undefined

function integerSchema(column: Column): z.ZodType<number> {
  const error = 'is not a whole number'
  return z
    .int({ error })
    .refine((value) => !Object.is(value, -0), { error })
    .min(column.minimum ?? -largestInteger, { error: 'is too small' })
    .max(largestInteger, { error: `is larger than ${largestInteger}` })
}

function textSchema(column: Column): z.ZodType<string> {
  let text = storableText().min(1, { error: 'is an empty text, where an empty cell is null' })
  if (column.pattern) {
    text = text.regex(new RegExp(patterns[column.pattern].source), {
      error: patterns[column.pattern].problem,
    })
  }
  if (column.maxLength !== undefined) text = text.max(column.maxLength, { error: 'is too long' })
  const { maxWords } = column
  if (maxWords !== undefined) {
    const error = ({ input }: { input?: unknown }) => `has ${countWords(String(input))} words`
    text = text.refine((written) => countWords(written) <= maxWords, { error })
  }
  // Addresses end up in links, where javascript: would run.
  if (holdsAddress(column)) text = text.refine(isWebAddress, { error: 'is not a web address' })
  return text
}

function isShortNumber(value: number): boolean {
  return !Object.is(value, -0) && !String(value).includes('e')
}

function cellSchema(column: Column): z.ZodType {
  const filled = filledSchema(column)
  if (!column.required) return filled.nullable()
  return z.any().refine(isFilled, { error: emptyCell, abort: true }).pipe(filled)
}

// Built once: making a schema costs far more than using it.
const rowSchemas = new Map(
  tableNames.map((table) => {
    const columns = Object.entries<Column>(tables[table].columns)
    return [
      table,
      z.strictObject(Object.fromEntries(columns.map(([name, column]) => [name, cellSchema(column)]))),
    ]
  }),
)
