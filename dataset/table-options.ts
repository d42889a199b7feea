/** The options of a chart's table as they stand in an address. */
import { z } from 'zod'

/** The names of these options. */
export const tableOptionNames: readonly string[] = ['column', 'rows']

/** How a chart's table is read. */
export interface TableOptions {
  /** The key of the column by which the rows are sorted; null for the order of the chart. */
  readonly column: string | null
  readonly isDescending: boolean
  /** Which part of the rows, from 1. */
  readonly part: number
  /** Whether the address asks for the table at all. */
  readonly isAsked: boolean
}

const column = z.string().regex(/^-?[A-Za-z_]\w{0,60}$/)
const part = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)

/** Reads `column=key` (`-key` for the other direction) and `rows=2`; whatever else stands there counts as not given. */
export function parseTableOptions(searchParams: URLSearchParams): TableOptions {
  const { data: given } = column.safeParse(searchParams.get('column'))
  return {
    column: given?.replace(/^-/, '') ?? null,
    isDescending: given?.startsWith('-') ?? false,
    part: part.safeParse(searchParams.get('rows')).data ?? 1,
    isAsked: searchParams.has('rows') || searchParams.has('column'),
  }
}
