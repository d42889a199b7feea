import { groupBy } from './group-by'

/** Grouped tables by column; a table never changes, so each is grouped once. */
const known = new WeakMap<readonly object[], Map<string, ReadonlyMap<unknown, readonly object[]>>>()

/** The rows of a table that hold a value in a column, in their order, without reading the others each time. */
export function rowsWith<R extends object, C extends keyof R & string>(
  rows: readonly R[],
  column: C,
  value: R[C],
): readonly R[] {
  const columns = known.get(rows) ?? new Map<string, ReadonlyMap<unknown, readonly object[]>>()
  known.set(rows, columns)
  const groups = (columns.get(column) ?? groupBy(rows, (row) => row[column])) as ReadonlyMap<
    unknown,
    readonly R[]
  >
  columns.set(column, groups)
  return groups.get(value) ?? []
}
