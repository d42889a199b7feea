/**
 * The small language in which `tables.ts` describes the tables of a data package.
 * One description gives the TypeScript row, the zod schema, the Frictionless descriptor and the data dictionary.
 */

/** The Frictionless field types that a column of ours may have. */
type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** One column of a table: its type, its constraints and what it refers to. */
export interface Column {
  readonly type: ColumnType
  readonly required?: boolean
  readonly unique?: boolean
  /** A named pattern of `patterns.ts`. */
  readonly pattern?: 'slug' | 'language'
  readonly format?: 'uri'
  /** Like the format `uri`, where the descriptor does not say so. */
  readonly isAddress?: true
  /** Longest text allowed, in UTF-16 code units as Frictionless and the browser count them. */
  readonly maxLength?: number
  /** Most words allowed, where the descriptor cannot say so. */
  readonly maxWords?: number
  readonly minimum?: number
  /** The codes allowed, where software builds on them. */
  readonly closedList?: readonly string[]
  /** The process vocabulary (or vocabularies) whose codes are allowed. */
  readonly vocabulary?: string | readonly string[]
  /** The table whose `id` this column holds. */
  readonly references?: string
  readonly description?: string
}

type Filled<C extends Column> = C['type'] extends 'integer' | 'number'
  ? number
  : C['type'] extends 'boolean'
    ? boolean
    : C extends { closedList: readonly (infer Code)[] }
      ? Code
      : string

/** The TypeScript value of a column: null where the cell may be empty; dates stay `YYYY-MM-DD`. */
type CellValue<C extends Column> = C extends { required: true } ? Filled<C> : Filled<C> | null

/** One table of the package: its columns in descriptor order and the columns that identify a row. */
export interface Table {
  readonly title: string
  /** What one row is, in a sentence; becomes the data dictionary. */
  readonly row: string
  readonly columns: Readonly<Record<string, Column>>
  /** Columns that identify a row. A key with a nullable column is declared as a unique key (nulls equal). */
  readonly key: readonly string[]
  readonly nullableKey?: true
}

/** The row that a table description stands for. */
export type RowOf<T extends Table> = { -readonly [C in keyof T['columns']]: CellValue<T['columns'][C]> }
