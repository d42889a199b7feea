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
  const groups = (columns.get(column) ?? groupBy(rows, column)) as ReadonlyMap<unknown, readonly R[]>
  columns.set(column, groups)
  return groups.get(value) ?? []
}

function groupBy<R extends object>(rows: readonly R[], column: keyof R): ReadonlyMap<unknown, readonly R[]> {
  const groups = new Map<unknown, R[]>()
  for (const row of rows) {
    const own = groups.get(row[column])
    if (own) own.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}
