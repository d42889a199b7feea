import 'server-only'
import { type AnchorProblem, checkAnchor } from '@/dataset/articles/anchors'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import type { EditFault, RecordChange } from '@/dataset/edits/edit'
import { formatKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'

/** What is wrong with a phrase, as the end of a sentence that opens with it. */
const sayings: Readonly<Record<AnchorProblem, string>> = {
  'has too many words': 'has too many words',
  'is not there': 'does not stand in that paragraph of the article, as whole words',
  'is there more than once': 'stands in that paragraph more than once',
}

/** What is wrong with evidence that somebody wrote, as far as the texts of its articles are here. */
export async function checkPhrases(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly EditFault[]> {
  const written = changes.filter(({ table, edit, after }) => table === 'evidence' && edit !== null && after)
  if (written.length === 0) return []
  const texts = await readTexts(
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
async function readTexts(
  db: Db,
  processId: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.$queryRaw<{ id: string; text: string }[]>`
    SELECT DISTINCT ON (t.source_uid) s.id, t.text FROM article_texts t
    JOIN sources s ON s.record_uid = t.source_uid
    WHERE s.process_id = ${processId} AND s.id = ANY (${[...new Set(sources)]})
    ORDER BY t.source_uid, t.version DESC`
  return new Map(rows.map(({ id, text }) => [id, splitParagraphs(text)]))
}
