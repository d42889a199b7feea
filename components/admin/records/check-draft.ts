import type { CellFault } from '@/dataset/check-row'
import type { EditFault } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import { checkRowAlone } from '@/dataset/validate-dataset'
import { choicesOf, columnLabel, columnsOf, formColumnsOf } from './cell-name'
import { type Draft, type EvidenceDraft, evidenceColumns, evidenceEdits, rowOf } from './draft'
import { isTaken, sayFault } from './say-fault'

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

/** What is wrong with a row as far as no other has to be looked at, by column in the order of its form; as the server would say it too. */
export function sayRowFaults(table: TableName, row: AnyRow, names: ProcessNames): Record<string, string> {
  const found = checkRowAlone(table, row)
  // What others have added since the choices were read is for the site to know: alone, this refuses nothing.
  const all = found.length > 0 ? [...listUnknownChoices(table, row, names), ...found] : []
  const order = formColumnsOf(table).map(([name]) => name)
  const sorted = all.toSorted((a, b) => order.indexOf(String(a.column)) - order.indexOf(String(b.column)))
  return Object.fromEntries(sorted.map((fault) => [String(fault.column), sayFault(table, fault, names)]))
}

/** What is wrong with cells that name none of their choices, by column. */
export function sayUnknownChoices(
  table: TableName,
  row: AnyRow,
  names: ProcessNames,
): Record<string, string> {
  const unknown = listUnknownChoices(table, row, names)
  return Object.fromEntries(unknown.map((fault) => [String(fault.column), sayFault(table, fault, names)]))
}

function listUnknownChoices(table: TableName, row: AnyRow, names: ProcessNames): CellFault[] {
  return columnsOf(table).flatMap(([column, described]) => {
    const [value, choices] = [row[column] ?? null, choicesOf(described, names)]
    const isUnknown = value !== null && choices && !choices.some((choice) => choice.value === String(value))
    return isUnknown ? [{ column, value, problem: 'is none of the choices', allowed: null }] : []
  })
}

/** What is wrong with a draft as far as nothing else has to be looked at. */
export function checkDraft(table: TableName, draft: Draft, names: ProcessNames): DraftFaults {
  const row = rowOf(table, draft.texts)
  const hasSource = 'source' in row
  const edits = evidenceEdits(table, row, draft.evidence)
  const wrong = edits.flatMap(({ place, edit }) => {
    if (edit.does === 'delete') return []
    const { source, ...cells } = sayRowFaults('evidence', edit.row, names)
    // The article of such a record is that of its evidence, and told once.
    const said = source === undefined || hasSource ? cells : { source, ...cells }
    return Object.keys(said).length > 0 ? [[place, said] as const] : []
  })
  return {
    cells: sayRowFaults(table, row, names),
    evidence: { ...sayRepeated(draft.evidence), ...Object.fromEntries(wrong) },
    others: [],
  }
}

function sayRepeated(evidence: readonly EvidenceDraft[]): DraftFaults['evidence'] {
  const keys = evidence.map(({ texts, isDeleted }) =>
    isDeleted ? '' : evidenceColumns.map((column) => texts[column]?.trim()).join('\n'),
  )
  return Object.fromEntries(
    keys.flatMap((key, place) => {
      const first = keys.indexOf(key)
      return key !== '' && first < place ? [[place, { anchor: `This repeats evidence ${first + 1}.` }]] : []
    }),
  )
}

/** Sorts what the server found to where it is shown. `places` are those of the pieces of evidence, by the place of their edit. */
export function sortFaults(
  faults: readonly EditFault[],
  places: readonly number[],
  names: ProcessNames,
): DraftFaults {
  const cells: Record<string, string> = {}
  const evidence: Record<number, Record<string, string>> = {}
  const others: string[] = []
  // Where the record is there already, so is its evidence.
  const isThere = faults.some((fault) => fault.edit === 0 && isTaken(fault))
  for (const fault of faults) {
    if (isThere && fault.edit !== 0 && isTaken(fault)) continue
    const place = fault.edit === null ? undefined : places[fault.edit - 1]
    const said = sayFault(fault.table, fault, names)
    if (fault.edit === 0 && fault.column !== null) cells[fault.column] = said
    else if (place !== undefined && fault.column !== null)
      evidence[place] = { ...evidence[place], [fault.column]: said }
    else if (place !== undefined) others.push(`Evidence ${place + 1}: ${said}`)
    else others.push(fault.edit === 0 ? said : sayElsewhere(fault, names))
  }
  return { cells, evidence, others }
}

/** A fault of a record that is not on the page, with where it is. */
export function sayElsewhere(fault: EditFault, names: ProcessNames): string {
  const column = fault.column === null ? '' : `, ${columnLabel(fault.column).toLowerCase()}`
  return `${tables[fault.table].title}, ${fault.key}${column}: ${sayFault(fault.table, fault, names)}`
}
