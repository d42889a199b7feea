import 'server-only'
import type { Edit, RevisedTable, StoredRecord } from '@/dataset/edits/edit'
import { withOwnedDeletions } from '@/dataset/edits/owned-deletions'
import { planRestore, planUndo, type UndoConflict } from '@/dataset/edits/plan-undo'
import { evidenceTypeOf } from '@/dataset/edits/references'
import type { Revision } from '@/dataset/edits/revision'
import { recordKey } from '@/dataset/record-key'
import type { AnyRow } from '@/dataset/rules/rule'
import type { Db, PrismaClient } from '@/server/db/prisma'
import type { Signature } from './author'
import { type Changed, inTransactionOfChanges, writeEdits } from './change-records'
import { deleteWhole, wasPublished } from './delete-process'
import { shareProcess } from './lock-process'
import { lockDescription, writeDescribed } from './process-description'
import { readEvidence } from './read-evidence'
import { lockRecords } from './read-record'
import { readRecords } from './read-records'
import { readRevisions, readRevisionsUpTo } from './read-revisions'

/** A revision was not undone; nothing was written. */
export class UndoRefused extends Error {
  override name = 'UndoRefused'
  constructor(
    readonly because:
      | { readonly is: 'missing' }
      | { readonly is: 'undone already' }
      /** More was added to a process since it was begun, or it was published. */
      | { readonly is: 'built upon' }
      | { readonly is: 'conflict'; readonly revision: Revision; readonly conflict: UndoConflict },
  ) {
    super(`not undone: ${because.is}`)
  }
}

/** What is to be undone: revisions of one act, all of an act, or whatever came after an act to a record. */
export type Undoing =
  | { readonly does: 'undo revisions'; readonly revisions: readonly number[] }
  | { readonly does: 'undo act'; readonly act: number }
  | { readonly does: 'restore'; readonly uid: number; readonly act: number }

/**
 * Undoes revisions, or restores what a record and its evidence were after an act, by new revisions; all or nothing. What
 * went with a record that comes back, because it meant nothing without it, comes back too. Throws UndoRefused where later
 * edits are in the way, and ChangeRefused where a rule is.
 */
export function undo(
  prisma: PrismaClient,
  processId: string,
  undoing: Undoing,
  signature: Signature,
): Promise<Changed> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    const asked = await readTargets(db, processId, undoing)
    const [first] = asked
    if (!first) throw new UndoRefused({ is: 'missing' })
    const revisions = undoing.does === 'undo revisions' ? await addOwned(db, processId, asked) : asked
    const plan = undoing.does === 'restore' ? planRestore : planUndo
    const edits: Edit[] = []
    let description: AnyRow | undefined
    let isBegun = false
    const current = await lockRevised(db, processId, revisions)
    for (const revision of revisions) {
      const planned = plan(revision, current.get(revision.uid) ?? null)
      // What went with a record may have been brought back, and changed, by itself.
      if (planned.is === 'conflict' && !asked.includes(revision)) continue
      if (planned.is === 'conflict')
        throw new UndoRefused({ is: 'conflict', revision, conflict: planned.conflict })
      if (planned.is !== 'edit') continue
      if (isOfTable(planned.edit)) edits.push(planned.edit)
      else if (planned.edit.does === 'change') description = planned.edit.row
      else if (planned.edit.does === 'delete') isBegun = true
      // A process that is gone comes back with its package.
      else throw new UndoRefused({ is: 'missing' })
    }
    if (undoing.does === 'restore')
      edits.push(...(await planEvidence(db, processId, first, current.get(first.uid))))
    if (isBegun) return deleteBegun(db, processId, edits, signature)
    if (edits.length === 0 && !description) throw new UndoRefused({ is: 'undone already' })
    const signed =
      undoing.does === 'restore'
        ? {
            ...signature,
            reason: signature.reason ?? `Restored as it was on ${sayMoment(first.at)}`,
            isCopied: true,
          }
        : { ...signature, undoes: first.act }
    const changed = await writeEdits(db, processId, edits, signed)
    if (description) await writeDescribed(db, processId, description)
    return changed
  })
}

/** Undoes the beginning of a process: it goes with all that it began with, as long as there is nothing else. */
async function deleteBegun(
  db: Db,
  processId: string,
  edits: readonly Edit[],
  signature: Signature,
): Promise<Changed> {
  const records = await readRecords(db, processId)
  if (records.length > edits.length || (await wasPublished(db, processId)))
    throw new UndoRefused({ is: 'built upon' })
  return { act: await deleteWhole(db, processId, records, signature), records: [] }
}

/** A moment as a history tells it, in UTC: `2025-11-07 09:30`. */
const sayMoment = (iso: string) => iso.slice(0, 16).replace('T', ' ')

const isOfTable = (edit: Edit<RevisedTable>): edit is Edit => edit.table !== 'processes'

/** What the revisions are of, as it is now, by uid; nobody else changes it until the transaction ends. */
async function lockRevised(
  db: Db,
  processId: string,
  revisions: readonly Revision[],
): Promise<ReadonlyMap<number, StoredRecord<RevisedTable>>> {
  const description = await lockDescription(db, processId)
  const records = revisions.flatMap(({ table, uid }) => (table === 'processes' ? [] : [{ table, uid }]))
  return new Map<number, StoredRecord<RevisedTable>>([
    ...(description ? [[description.uid, description] as const] : []),
    ...(await lockRecords(db, processId, records)),
  ])
}

async function readTargets(db: Db, processId: string, undoing: Undoing): Promise<readonly Revision[]> {
  if (undoing.does === 'undo act')
    return readRevisions(db, processId, { act: undoing.act }, Number.MAX_SAFE_INTEGER)
  if (undoing.does === 'restore') return readRevisionsUpTo(db, processId, undoing.act, { uid: undoing.uid })
  const ids = undoing.revisions
  const revisions = await readRevisions(db, processId, { ids }, ids.length)
  const isOneAct = revisions.every(({ act }) => act === revisions[0]?.act)
  return isOneAct && revisions.length === new Set(ids).size ? revisions : []
}

/** With what the same act deleted because it meant nothing without what it deleted. */
async function addOwned(db: Db, processId: string, asked: readonly Revision[]): Promise<readonly Revision[]> {
  if (asked.every(({ after }) => after !== null)) return asked
  const act = await readRevisions(db, processId, { act: asked[0]?.act }, Number.MAX_SAFE_INTEGER)
  return withOwnedDeletions(asked, act)
}

/** The edits that give a record the evidence that it had after a revision. */
async function planEvidence(
  db: Db,
  processId: string,
  { table, act, after }: Revision,
  record: StoredRecord<RevisedTable> | undefined,
): Promise<readonly Edit[]> {
  const type = table === 'processes' ? undefined : evidenceTypeOf(table)
  if (table === 'processes' || type === undefined || !after) return []
  const key = recordKey(type, after)
  const then = (await readRevisionsUpTo(db, processId, act, { table: 'evidence' })).filter(
    (piece) => piece.after?.record_type === type && piece.after.record_id === key,
  )
  const now = (record && (await readEvidence(db, processId, { table, row: record.row }))) ?? []
  const current = await lockRecords(db, processId, [
    ...now,
    ...then.map((piece) => ({ table: 'evidence' as const, uid: piece.uid })),
  ])
  const added = now.filter((piece) => !then.some((old) => old.uid === piece.uid))
  const plans = [...added.map((piece) => ({ ...piece, after: null })), ...then].map((piece) =>
    planRestore(piece, current.get(piece.uid) ?? null),
  )
  return plans.flatMap((plan) => (plan.is === 'edit' && isOfTable(plan.edit) ? [plan.edit] : []))
}
