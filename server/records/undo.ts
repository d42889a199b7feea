import 'server-only'
import type { Edit, RevisedTable, StoredRecord } from '@/dataset/edits/edit'
import { planRestore, planUndo, type UndoConflict } from '@/dataset/edits/plan-undo'
import type { Revision } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { type Signature, signTransaction } from './author'
import { type Changed, inTransactionOfChanges, writeEdits } from './change-records'
import { shareProcess } from './lock-process'
import { lockDescription, writeDescribed } from './process-description'
import { lockRecords } from './read-record'
import { readRecords } from './read-records'
import { readRevision, readRevisions } from './read-revisions'
import { writeRecordChanges } from './write-record-changes'

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

/** What is to be undone: one revision, all of one act, or whatever came after a revision of a record. */
export type Undoing =
  | { readonly does: 'undo revision'; readonly revision: number }
  | { readonly does: 'undo act'; readonly act: number }
  | { readonly does: 'restore'; readonly revision: number }

/**
 * Undoes revisions, or restores what a record was after one, by new revisions; all or nothing. Throws UndoRefused where
 * later edits are in the way, and ChangeRefused where a rule is.
 */
export function undo(
  prisma: PrismaClient,
  processId: string,
  undoing: Undoing,
  signature: Signature,
): Promise<Changed> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    const revisions = await readTargets(db, processId, undoing)
    const [first] = revisions
    if (!first) throw new UndoRefused({ is: 'missing' })
    const plan = undoing.does === 'restore' ? planRestore : planUndo
    const edits: Edit[] = []
    let description: AnyRow | undefined
    let isBegun = false
    const current = await lockRevised(db, processId, revisions)
    for (const revision of revisions) {
      const planned = plan(revision, current.get(revision.uid) ?? null)
      if (planned.is === 'conflict')
        throw new UndoRefused({ is: 'conflict', revision, conflict: planned.conflict })
      if (planned.is !== 'edit') continue
      if (isOfTable(planned.edit)) edits.push(planned.edit)
      else if (planned.edit.does === 'change') description = planned.edit.row
      else if (planned.edit.does === 'delete') isBegun = true
      // A process that is gone comes back with its package.
      else throw new UndoRefused({ is: 'missing' })
    }
    if (isBegun) return deleteBegun(db, processId, edits, signature)
    if (edits.length === 0 && !description) throw new UndoRefused({ is: 'undone already' })
    const signed = { ...signature, undoes: undoing.does === 'restore' ? undefined : first.act }
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
  const released = await db.release.count({ where: { process_id: processId } })
  if (records.length > edits.length || released > 0) throw new UndoRefused({ is: 'built upon' })
  const act = await signTransaction(db, signature)
  const changes = records.map(({ table, uid, row }) => ({ table, uid, before: row, after: null, edit: null }))
  await writeRecordChanges(db, processId, changes)
  await db.process.delete({ where: { id: processId } })
  return { act, records: [] }
}

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
  const revision = await readRevision(db, processId, undoing.revision)
  return revision ? [revision] : []
}
