import 'server-only'
import type { Edit, RevisedTable, StoredRecord } from '@/dataset/edits/edit'
import { planRestore, planUndo, type UndoConflict } from '@/dataset/edits/plan-undo'
import type { Revision } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Signature } from './author'
import { type Changed, writeEdits } from './change-records'
import { shareProcess } from './lock-process'
import { lockDescription, writeDescribed } from './process-description'
import { lockRecord } from './read-record'
import { readRevision, readRevisions } from './read-revisions'

/** A revision was not undone; nothing was written. */
export class UndoRefused extends Error {
  override name = 'UndoRefused'
  constructor(
    readonly because:
      | { readonly is: 'missing' }
      | { readonly is: 'undone already' }
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
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    const revisions = await readTargets(db, processId, undoing)
    const [first] = revisions
    if (!first) throw new UndoRefused({ is: 'missing' })
    const plan = undoing.does === 'restore' ? planRestore : planUndo
    const edits: Edit[] = []
    let description: AnyRow | undefined
    for (const revision of [...revisions].sort((a, b) => a.uid - b.uid)) {
      const planned = plan(revision, (await lockRevised(db, processId, revision)) ?? null)
      if (planned.is === 'conflict')
        throw new UndoRefused({ is: 'conflict', revision, conflict: planned.conflict })
      if (planned.is !== 'edit') continue
      if (isOfTable(planned.edit)) edits.push(planned.edit)
      // A process that was begun stays, without what it began with.
      else if (planned.edit.does === 'change') description = planned.edit.row
    }
    if (edits.length === 0 && !description) throw new UndoRefused({ is: 'undone already' })
    const signed = { ...signature, undoes: undoing.does === 'restore' ? undefined : first.act }
    const changed = await writeEdits(db, processId, edits, signed)
    if (description) await writeDescribed(db, processId, description)
    return changed
  })
}

const isOfTable = (edit: Edit<RevisedTable>): edit is Edit => edit.table !== 'processes'

function lockRevised(
  db: Db,
  processId: string,
  { table, uid }: Revision,
): Promise<StoredRecord<RevisedTable> | null | undefined> {
  return table === 'processes' ? lockDescription(db, processId) : lockRecord(db, processId, table, uid)
}

async function readTargets(db: Db, processId: string, undoing: Undoing): Promise<readonly Revision[]> {
  if (undoing.does === 'undo act')
    return readRevisions(db, processId, { act: undoing.act }, Number.MAX_SAFE_INTEGER)
  const revision = await readRevision(db, processId, undoing.revision)
  return revision ? [revision] : []
}
