import 'server-only'
import { planRestore, planUndo, type UndoConflict } from '@/dataset/edits/plan-undo'
import type { Revision } from '@/dataset/edits/revision'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Signature } from './author'
import { type Changed, writeEdits } from './change-records'
import { shareProcess } from './lock-process'
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
    const edits = []
    for (const revision of [...revisions].sort((a, b) => a.uid - b.uid)) {
      const planned = plan(revision, await lockRecord(db, processId, revision.table, revision.uid))
      if (planned.is === 'conflict')
        throw new UndoRefused({ is: 'conflict', revision, conflict: planned.conflict })
      if (planned.is === 'edit') edits.push(planned.edit)
    }
    if (edits.length === 0) throw new UndoRefused({ is: 'undone already' })
    const undoes = undoing.does === 'restore' ? undefined : first.act
    return writeEdits(db, processId, edits, { ...signature, undoes })
  })
}

async function readTargets(db: Db, processId: string, undoing: Undoing): Promise<readonly Revision[]> {
  if (undoing.does === 'undo act')
    return readRevisions(db, processId, { act: undoing.act }, Number.MAX_SAFE_INTEGER)
  const revision = await readRevision(db, processId, undoing.revision)
  return revision ? [revision] : []
}
