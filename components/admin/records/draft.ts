import { z } from 'zod'
import { type Cell, formatCell, parseCell } from '@/dataset/cell-text'
import type { Dossier } from '@/dataset/edits/dossier'
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import { recordTypeOf } from '@/dataset/edits/references'
import { changedColumns } from '@/dataset/edits/revision'
import { recordKey } from '@/dataset/record-key'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import { recordSchema } from '../answers'
import { columnsOf } from './cell-name'

const texts = z.record(z.string(), z.string())

/** A record as it is being written: texts as they were typed, however wrong. */
export const draftSchema = z.object({
  /** The record that the draft began with; null for a new one. */
  base: recordSchema.nullable(),
  /** By column. */
  texts,
  evidence: z.array(
    z.object({
      /** Tells the pieces of one draft apart. */
      id: z.string(),
      base: recordSchema.nullable(),
      texts,
      isDeleted: z.boolean(),
    }),
  ),
  reason: z.string(),
})
/** A record as it is being written. */
export type Draft = z.infer<typeof draftSchema>
/** A piece of evidence in a draft. */
export type EvidenceDraft = Draft['evidence'][number]

/** Words of an article: the number of their paragraph, and how they are printed. */
export interface QuotedWords {
  readonly paragraph: number
  readonly anchor: string
}

/** Whether evidence rests on some words already. */
export const restsOn = (evidence: readonly EvidenceDraft[], { paragraph, anchor }: QuotedWords) =>
  evidence.some(({ texts }) => texts.paragraph === String(paragraph) && texts.anchor === anchor)

/** The columns of evidence that its form shows; the record it is for is given. */
export const evidenceColumns = ['source', 'paragraph', 'anchor'] as const

/** The texts of a row. */
export function textsOf(table: TableName, row: AnyRow): Record<string, string> {
  return Object.fromEntries(columnsOf(table).map(([name]) => [name, formatCell(row[name] ?? null)]))
}

/** The row that texts stand for; what is not written as its column wants stays text, for the schema to refuse. */
export function rowOf(table: TableName, written: Readonly<Record<string, string>>): AnyRow {
  return Object.fromEntries(
    columnsOf(table).map(([name, column]): [string, Cell] => [
      name,
      parseCell(column, (written[name] ?? '').trim()),
    ]),
  )
}

/** A draft of a record that nobody has changed yet. */
export function draftOf({ record, evidence }: Pick<Dossier, 'record' | 'evidence'>): Draft {
  return {
    base: record,
    texts: textsOf(record.table, record.row),
    evidence: (evidence ?? []).map(evidenceDraftOf),
    reason: '',
  }
}

/** A piece of evidence that nobody has changed yet. */
export function evidenceDraftOf(record: StoredRecord): EvidenceDraft {
  return { id: String(record.uid), base: record, texts: textsOf('evidence', record.row), isDeleted: false }
}

/** What was written after a draft was sent, over what was saved of it. Only texts and reason can be, meanwhile. */
export function rebaseDraft<D extends Pick<Draft, 'texts' | 'reason'>>(written: D, sent: D, saved: D): D {
  const later = Object.entries(written.texts).filter(([column, text]) => text !== sent.texts[column])
  const reason = written.reason === sent.reason ? '' : written.reason
  return { ...saved, texts: { ...saved.texts, ...Object.fromEntries(later) }, reason }
}

/** A draft whose records have other versions now, but say what they said: they take the place of those it began with. */
export function renewBases(draft: Draft, { record, evidence }: Pick<Dossier, 'record' | 'evidence'>): Draft {
  const now = new Map([record, ...(evidence ?? [])].map((one) => [one.uid, one]))
  const renew = (base: StoredRecord | null) => {
    const known = base && now.get(base.uid)
    const isNew = known && known.version > base.version && isSameRow(known.row, base.row)
    return isNew ? known : base
  }
  return {
    ...draft,
    base: renew(draft.base),
    evidence: draft.evidence.map((piece) => ({ ...piece, base: renew(piece.base) })),
  }
}

const isSameRow = (before: AnyRow, after: AnyRow) => changedColumns({ before, after }).length === 0

/** Whether two drafts say the same. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  const said = ({ texts: cells, evidence, reason }: Draft) =>
    JSON.stringify([
      Object.entries(cells)
        .filter(([, text]) => text !== '')
        .toSorted(),
      evidence.map(({ base, texts: written, isDeleted }) => [base?.uid, written, isDeleted]),
      reason,
    ])
  return said(one) === said(other)
}

/** An empty draft. */
export function emptyDraft(table: TableName): Draft {
  return { base: null, texts: textsOf(table, {}), evidence: [], reason: '' }
}

/** Whether a draft holds anything that is not saved. */
export function isChanged(table: TableName, draft: Draft): boolean {
  return changedCells(table, draft).length > 0 || isEvidenceChanged(draft.evidence)
}

/** The columns of a draft that are not saved as they stand there. */
export function changedCells(table: TableName, { base, texts: written }: Draft): readonly string[] {
  const before = textsOf(table, base?.row ?? {})
  return Object.keys(before).filter((name) => (written[name] ?? '') !== before[name])
}

/** Whether any piece of evidence in a draft is not saved as it stands there. */
export function isEvidenceChanged(evidence: readonly EvidenceDraft[]): boolean {
  return evidence.some(
    ({ base, texts: written, isDeleted }) =>
      isDeleted ||
      !base ||
      evidenceColumns.some((column) => written[column] !== formatCell(base.row[column] ?? null)),
  )
}

/** What of the evidence must be saved with the record, each with the place of its piece in the draft. */
export function evidenceEdits(
  table: TableName,
  row: AnyRow,
  evidence: readonly EvidenceDraft[],
): readonly { readonly place: number; readonly edit: Edit }[] {
  const type = recordTypeOf(table)
  if (type === undefined) return []
  const own = { record_type: type, record_id: keyOrEmpty(table, row) }
  // What one article reports rests on that article alone.
  const source: AnyRow = 'source' in tables[table].columns ? { source: row.source ?? null } : {}
  return evidence.flatMap(({ base, texts: written, isDeleted }, place): { place: number; edit: Edit }[] => {
    const next: AnyRow = { ...rowOf('evidence', written), ...own, ...source }
    if (!base) return isDeleted ? [] : [{ place, edit: { does: 'create', table: 'evidence', row: next } }]
    const { uid, version } = base
    if (isDeleted) return [{ place, edit: { does: 'delete', table: 'evidence', uid, version } }]
    // The record that it is for follows by itself.
    const changed = { ...base.row, ...pick(next) }
    const isSame = evidenceColumns.every((column) => changed[column] === base.row[column])
    return isSame ? [] : [{ place, edit: { does: 'change', table: 'evidence', uid, version, row: changed } }]
  })
}

const pick = (row: AnyRow) =>
  Object.fromEntries(evidenceColumns.map((column): [string, Cell] => [column, row[column] ?? null]))

function keyOrEmpty(table: TableName, row: AnyRow): string {
  const type = recordTypeOf(table)
  return type === undefined ? '' : recordKey(type, row)
}
