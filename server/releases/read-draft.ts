import 'server-only'
import { LRUCache } from 'lru-cache'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'
import { type Draft, lookAtDraft, readDraftState } from './look-at-draft'

/** Whoever reviews asks for chart after chart of the same draft. */
const drafts = new LRUCache<string, Draft>({ max: 4 })

/**
 * The tables of a process as the next release would hold them; undefined where there is none. The same state gives the
 * same object while it is among the last ones asked for.
 */
export function readDraft(prisma: PrismaClient, processId: string): Promise<Draft | undefined> {
  return inTransaction(prisma, async (db) => {
    await lockProcess(db, processId)
    const key = JSON.stringify([processId, await readDraftState(db, processId)])
    const draft = drafts.get(key) ?? (await lookAtDraft(db, processId))
    if (draft) drafts.set(key, draft)
    return draft
  })
}
