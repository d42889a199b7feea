import 'server-only'
import { type AnchorProblem, checkAnchor } from '@/dataset/articles/anchors'
import type { Edit, EditFault, RecordChange } from '@/dataset/edits/edit'
import { formatKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'
import { readTexts } from './article-texts'

/** What is wrong with a phrase, as the end of a sentence that opens with it. */
const sayings: Readonly<Record<AnchorProblem, string>> = {
  'has too many words': 'has too many words',
  'is not there': 'does not stand in that paragraph of the article, as whole words',
  'is there more than once': 'stands in that paragraph more than once',
}

/**
 * Keeps the texts on which evidence is to rest as they are until the transaction ends. The articles that the same edits
 * change are left out: they are locked as what they are.
 */
export async function shareTexts(db: Db, processId: string, edits: readonly Edit[]): Promise<void> {
  const ids = edits.flatMap((edit) =>
    edit.table === 'evidence' && edit.does !== 'delete' ? [String(edit.row.source)] : [],
  )
  if (ids.length === 0) return
  const changed = edits.flatMap((edit) =>
    edit.table === 'sources' && edit.does !== 'create' ? [edit.uid] : [],
  )
  await db.$executeRaw`
    SELECT 1 FROM sources
    WHERE process_id = ${processId} AND id = ANY (${ids}) AND record_uid <> ALL (${changed}::bigint[])
    ORDER BY record_uid FOR SHARE`
}

/** What is wrong with evidence that somebody wrote, as far as the texts of its articles are here. */
export async function checkPhrases(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly EditFault[]> {
  const written = changes.filter(({ table, edit, after }) => table === 'evidence' && edit !== null && after)
  if (written.length === 0) return []
  const texts = await readParagraphs(
    db,
    processId,
    written.map(({ after }) => String(after?.source)),
  )
  return written.flatMap(({ table, edit, after }): EditFault[] => {
    const paragraphs = texts.get(String(after?.source))
    if (!after || !paragraphs) return []
    const fault = { edit, table, key: formatKey(table, after) }
    const paragraph = paragraphs[Number(after.paragraph) - 1]
    if (paragraph === undefined)
      return [
        {
          ...fault,
          column: 'paragraph',
          value: after.paragraph ?? null,
          problem: 'is no paragraph of the article',
          allowed: `1 to ${paragraphs.length}`,
        },
      ]
    const problem = checkAnchor(paragraph, String(after.anchor))
    if (!problem) return []
    return [
      { ...fault, column: 'anchor', value: after.anchor ?? null, problem: sayings[problem], allowed: null },
    ]
  })
}

/** The paragraphs of those articles whose texts are here, by the id of the article. */
async function readParagraphs(
  db: Db,
  processId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = await db.source.findMany({
    where: { process_id: processId, id: { in: [...new Set(ids)] } },
    select: { id: true, record_uid: true },
  })
  const texts = await readTexts(
    db,
    sources.map(({ record_uid }) => Number(record_uid)),
  )
  return new Map(
    sources.flatMap(({ id, record_uid }) => {
      const text = texts.get(Number(record_uid))
      return text ? [[id, text.paragraphs]] : []
    }),
  )
}
