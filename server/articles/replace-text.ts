import 'server-only'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import type { Edit } from '@/dataset/edits/edit'
import type { Db, PrismaClient } from '@/server/db/prisma'
import type { Signature } from '@/server/records/author'
import { inTransactionOfChanges, writeNewEdits } from '@/server/records/change-records'
import { shareProcess } from '@/server/records/lock-process'
import { selectWhere } from '@/server/records/read-record'
import { type NewText, writeText } from './article-texts'

/**
 * Writes the text of an article, over the version that its author saw; where it replaces another, evidence whose phrases
 * stand in another paragraph names that one, in the same act. Gives the new version, null where there is no such article. Throws TextRefused and
 * ChangeRefused.
 */
export function replaceText(
  prisma: PrismaClient,
  text: Omit<NewText, 'by'>,
  signature: Signature,
): Promise<number | null> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, text.processId)
    // Evidence that is saved meanwhile waits, and is compared with the new text.
    const locked = 't.record_uid = $2 FOR NO KEY UPDATE OF t'
    const [source] = await selectWhere(db, text.processId, 'sources', locked, text.uid)
    if (!source) return null
    const version = await writeText(db, { ...text, by: signature.author.name })
    // What was coded from a text that was not here is not moved by the first that comes.
    if (version === 1) return version
    const edits = await listMoves(db, text.processId, String(source.row.id), splitParagraphs(text.text))
    if (edits.length > 0)
      await writeNewEdits(db, text.processId, edits, {
        ...signature,
        reason: 'The text of the article was replaced.',
      })
    return version
  })
}

/** The edits that give evidence, and the statements that it is for, the paragraphs in which their phrases stand now. */
async function listMoves(
  db: Db,
  processId: string,
  source: string,
  paragraphs: readonly string[],
): Promise<readonly Edit[]> {
  const evidence = await selectWhere(db, processId, 'evidence', 't.source = $2', source)
  const { moved } = followPhrases(evidence, paragraphs)
  const statements = await selectWhere(db, processId, 'statements', 't.source = $2', source)
  const ofStatements = statements.flatMap((statement): Edit[] => {
    const own = moved.find(
      ({ evidence: { row } }) => row.record_type === 'statement' && row.record_id === statement.row.id,
    )
    const isTold = own && own.evidence.row.paragraph === statement.row.paragraph
    return isTold ? [{ does: 'change', ...statement, row: { ...statement.row, paragraph: own.to } }] : []
  })
  return [
    ...moved.map(
      ({ evidence: piece, to }): Edit => ({ does: 'change', ...piece, row: { ...piece.row, paragraph: to } }),
    ),
    ...ofStatements,
  ]
}
