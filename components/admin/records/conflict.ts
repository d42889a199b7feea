import type { Dossier } from '@/dataset/edits/dossier'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'
import { type Draft, rowOf, textsOf } from './draft'
import type { KeptDraft } from './draft-store'

/** What two people changed. */
export interface Conflict {
  /** The place of the piece of evidence in the draft; null for the record itself. */
  readonly place: number | null
  /** What it is now. */
  readonly theirs: StoredRecord
  /** Who else it was, where that is known. */
  readonly by?: string | undefined
}

/** A draft that was left behind may be of a version that is no longer the last. */
export function findConflict(left: KeptDraft<Draft> | null, dossier: Dossier | null): Conflict | null {
  if (!left?.draft.base || !dossier || left.draft.base.version === dossier.record.version) return null
  return { place: null, theirs: dossier.record, by: dossier.changedBy }
}

/** What both began with and what stands in the draft; null where the draft began with nothing. */
export function sidesOf(
  { place }: Conflict,
  table: TableName,
  draft: Draft,
): { readonly base: AnyRow; readonly mine: AnyRow } | null {
  if (place === null) return draft.base && { base: draft.base.row, mine: rowOf(table, draft.texts) }
  const piece = draft.evidence[place]
  if (!piece?.base) return null
  const base = piece.base.row
  return { base, mine: { ...base, ...rowOf('evidence', piece.texts) } }
}

/** A draft over what there is now, with the merged row in the place of what was in conflict. */
export function settleConflict(draft: Draft, { place, theirs }: Conflict, merged: AnyRow): Draft {
  const settled = { base: theirs, texts: textsOf(theirs.table, merged) }
  if (place === null) return { ...draft, ...settled }
  return {
    ...draft,
    evidence: draft.evidence.map((piece, at) => (at === place ? { ...piece, ...settled } : piece)),
  }
}
