import 'server-only'
import type { AnyRow } from '@/dataset/rules/rule'
import type { PrismaClient } from '@/server/db/prisma'
import type { Signature } from '@/server/records/author'
import { type Changed, inTransactionOfChanges, writeNewEdits } from '@/server/records/change-records'
import { shareProcess } from '@/server/records/lock-process'
import { writeText } from './article-texts'

/** Adds an article with its text, both or neither. Throws ChangeRefused. */
export function addArticle(
  prisma: PrismaClient,
  processId: string,
  { row, text }: { readonly row: AnyRow; readonly text: string },
  signature: Signature,
): Promise<Changed> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    const changed = await writeNewEdits(db, processId, [{ does: 'create', table: 'sources', row }], signature)
    const [record] = changed.records
    if (record) await writeText(db, { processId, uid: record.uid, text, by: signature.author.name, seen: 0 })
    return changed
  })
}
