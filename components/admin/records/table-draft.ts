import { z } from 'zod'
import type { Column } from '@/dataset/columns'
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { recordSchema } from '../answers'
import { choicesOf } from './cell-name'
import { sayRowFaults } from './check-draft'
import { rowOf, textsOf } from './draft'
import { readChoice } from './find-choices'

/** Records as they are being changed in a table: what each began with, and the texts of its changed cells. */
export const tableDraftSchema = z.object({
  records: z.array(z.object({ base: recordSchema, texts: z.record(z.string(), z.string()) })),
  reason: z.string(),
})
/** Records as they are being changed in a table. */
export type TableDraft = z.infer<typeof tableDraftSchema>
/** A record whose cells are being changed. */
export type ChangedRecord = TableDraft['records'][number]

export const emptyTableDraft: TableDraft = { records: [], reason: '' }

/** A text for one cell. */
export interface WrittenCell {
  readonly record: StoredRecord
  readonly column: string
  readonly text: string
}

/** What tells a cell from all others of a table. */
export const cellKey = (uid: number, column: string) => `${uid} ${column}`

/** Writes cells; one that says again what its record says is changed no more. */
export function writeCells({ records, reason }: TableDraft, cells: readonly WrittenCell[]): TableDraft {
  const byUid = new Map(records.map((one) => [one.base.uid, one]))
  for (const { record, column, text } of cells) {
    const { base, texts } = byUid.get(record.uid) ?? { base: record, texts: {} }
    byUid.set(record.uid, { base, texts: { ...texts, [column]: text } })
  }
  return { records: [...byUid.values()].map(dropUnchanged).filter(isChangedRecord), reason }
}

/** A record as it stands now takes the place of the one that its draft began with. */
export function rebaseRecord({ records, reason }: TableDraft, theirs: StoredRecord, row: AnyRow): TableDraft {
  const rebased = records.map((one) =>
    one.base.uid === theirs.uid ? dropUnchanged({ base: theirs, texts: textsOf(theirs.table, row) }) : one,
  )
  return { records: rebased.filter(isChangedRecord), reason }
}

/** What of a draft is not saved yet: texts that were written after those which were sent, over the records as saved. */
export function withoutSaved(
  { records, reason }: TableDraft,
  sent: TableDraft,
  saved: readonly StoredRecord[],
): TableDraft {
  const sentTexts = new Map(sent.records.map(({ base, texts }) => [base.uid, texts]))
  const savedByUid = new Map(saved.map((record) => [record.uid, record]))
  const left = records.map(({ base, texts }) => {
    const own = sentTexts.get(base.uid)
    const unsent = Object.entries(texts).filter(([column, text]) => text !== own?.[column])
    return dropUnchanged({ base: savedByUid.get(base.uid) ?? base, texts: Object.fromEntries(unsent) })
  })
  return { records: left.filter(isChangedRecord), reason: reason === sent.reason ? '' : reason }
}

const isChangedRecord = ({ texts }: ChangedRecord) => Object.keys(texts).length > 0

function dropUnchanged({ base, texts }: ChangedRecord): ChangedRecord {
  const before = textsOf(base.table, base.row)
  const changed = Object.entries(texts).filter(([column, text]) => text.trim() !== before[column]?.trim())
  return { base, texts: Object.fromEntries(changed) }
}

/** The row that a changed record would be. */
export function changedRow({ base, texts }: ChangedRecord): AnyRow {
  const written = rowOf(base.table, texts)
  const cells = Object.keys(texts).map((column) => [column, written[column] ?? null])
  return { ...base.row, ...Object.fromEntries(cells) }
}

/** The edits that a draft stands for, in the order of its records. */
export function editsOf({ records }: TableDraft): readonly Edit[] {
  return records.map((one) => {
    const { table, uid, version } = one.base
    return { does: 'change', table, uid, version, row: changedRow(one) }
  })
}

/** What is wrong with the changed cells, each by itself, by `cellKey`. */
export function checkTableDraft(
  { records }: TableDraft,
  names: ProcessNames,
): Readonly<Record<string, string>> {
  const faults = records.flatMap((one) =>
    Object.entries(sayRowFaults(one.base.table, changedRow(one), names)).map(([column, said]) => [
      cellKey(one.base.uid, column),
      said,
    ]),
  )
  return Object.fromEntries(faults)
}

/** How many cells of how many records are changed. */
export function countChanges({ records }: TableDraft): { readonly cells: number; readonly records: number } {
  return {
    cells: records.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0),
    records: records.length,
  }
}

/** The text of a cell for what somebody wrote or pasted: the code of a label, the id of a name, all else as it is. */
export function readWritten(column: Column, names: ProcessNames, written: string): string {
  return readChoice(choicesOf(column, names) ?? [], written.trim())
}
