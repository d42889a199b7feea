import type { TableName } from '../tables'
import { type LooseRows, type RowFault, rowsOf } from './rule'

const sequences = [
  { table: 'demand_reports', number: 'step', within: ['demand', 'source', 'round'] },
  { table: 'discrepancy_positions', number: 'position_no', within: ['discrepancy', 'source'] },
  { table: 'event_reports', number: 'version_no', within: ['event', 'source'] },
] as const

/** The column in which rows of a table are counted, and the columns inside which they are; undefined where they are not. */
export function sequenceOf(
  name: TableName,
): { readonly number: string; readonly within: readonly string[] } | undefined {
  return sequences.find(({ table }) => table === name)
}

/** Steps, positions and versions count from 1 without a gap inside what they number. */
export function* checkSequences(rows: LooseRows): Iterable<RowFault> {
  for (const { table, number, within } of sequences) {
    const groups = new Map<string, { index: number; value: unknown }[]>()
    for (const [index, row] of rowsOf(rows, table).entries()) {
      // Only a round may be empty; any other null hides where the row belongs.
      if (within.some((column) => column !== 'round' && row[column] === null)) continue
      const group = JSON.stringify(within.map((column) => row[column]))
      groups.set(group, [...(groups.get(group) ?? []), { index, value: row[number] }])
    }
    for (const members of groups.values()) {
      const gap = findGap(members)
      if (gap === null) continue
      const problem = `leaves out ${gap.expected} in its ${within.join(', ')}`
      yield {
        table,
        index: gap.index,
        column: number,
        value: gap.found,
        problem,
        allowed: 'numbers from 1 without a gap',
      }
    }
  }
}

function findGap(members: readonly { readonly index: number; readonly value: unknown }[]) {
  const numbered = members.flatMap(({ index, value }) =>
    typeof value === 'number' ? [{ index, value }] : [],
  )
  // A number that could not be read may be the one that seems to be missing.
  if (numbered.length < members.length) return null
  let last = 0
  for (const { index, value } of numbered.sort((a, b) => a.value - b.value)) {
    // The same number twice is a fault of the key.
    if (value > last + 1) return { index, expected: last + 1, found: value }
    last = value
  }
  return null
}
