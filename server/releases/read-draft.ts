import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { LRUCache } from 'lru-cache'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'
import { type Draft, type DraftState, prepareDraft, readDraftRows, readDraftState } from './look-at-draft'

/** The last draft of a process that somebody asked for. */
interface KeptDraft {
  readonly state: DraftState
  readonly draft: Promise<Draft>
}

/** Whoever reviews asks for chart after chart of the same draft. */
const kept = new LRUCache<string, KeptDraft>({ max: 4 })

/**
 * The tables of a process as the next release would hold them; undefined where there is none. The same state gives the
 * same object while its process is among the last ones asked for. Saves wait while rows are read, not while they are
 * compared.
 */
export async function readDraft(prisma: PrismaClient, processId: string): Promise<Draft | undefined> {
  const read = await inTransaction(prisma, async (db) => {
    // Revisions count on in the order in which saves begin, so the last one names a state only while nobody saves.
    await lockProcess(db, processId)
    const state = await readDraftState(db, processId)
    const known = kept.get(processId)
    return known && isDeepStrictEqual(known.state, state) ? known : readDraftRows(db, processId)
  })
  if (!read || 'draft' in read) return read?.draft
  const draft = prepareDraft(prisma, read)
  kept.set(processId, { state: read.state, draft })
  // What could not be read may be readable the next time.
  draft.catch(() => kept.get(processId)?.draft === draft && kept.delete(processId))
  return draft
}
