import { type CellFault, checkRow } from '@/dataset/check-row'
import type { EditFault } from '@/dataset/edits/edit'
import { emptyCell } from '@/dataset/row-schema'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'

/** What is wrong with a draft: by column, of each piece of evidence by its place, and beyond one cell. */
export interface DraftFaults {
  readonly cells: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<number, Readonly<Record<string, string>>>>
  readonly others: readonly string[]
}

export const noFaults: DraftFaults = { cells: {}, evidence: {}, others: [] }

/** Whether there is any fault. */
export function hasFaults({ cells, evidence, others }: DraftFaults): boolean {
  return Object.keys(cells).length + Object.keys(evidence).length + others.length > 0
}

/** What is wrong with the cells of a row, each by itself, as the server would say it too. */
export function sayRowFaults(table: TableName, row: AnyRow): Record<string, string> {
  return Object.fromEntries(checkRow(table, row).map((fault) => [String(fault.column), sayFault(fault)]))
}

/** Sorts what the server found to where it is shown. `places` are those of the pieces of evidence, by the place of their edit. */
export function sortFaults(faults: readonly EditFault[], places: readonly number[]): DraftFaults {
  const cells: Record<string, string> = {}
  const evidence: Record<number, Record<string, string>> = {}
  const others: string[] = []
  for (const fault of faults) {
    const place = fault.edit === null ? undefined : places[fault.edit - 1]
    if (fault.edit === 0 && fault.column !== null) cells[fault.column] = sayFault(fault)
    else if (place !== undefined && fault.column !== null)
      evidence[place] = { ...evidence[place], [fault.column]: sayFault(fault) }
    else others.push(`${fault.table}, ${fault.key}: ${fault.column ?? ''} ${sayFault(fault)}`)
  }
  return { cells, evidence, others }
}

/** A fault as a sentence about its cell. */
export function sayFault({ value, problem, allowed }: Omit<CellFault, 'column'>): string {
  if (problem === emptyCell) return 'This must not be empty.'
  const opening = value === null || value === '' ? '' : `“${value}” `
  const sentence = `${opening}${problem}.`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${allowed ? ` Allowed: ${allowed}.` : ''}`
}
