import type { Article } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import type { StoredRecord } from '@/dataset/edits/edit'

/** The evidence of an article that does not find its passage in the text that is here. */
export function listLost({ text, evidence }: Article): readonly StoredRecord[] {
  if (!text) return []
  const { moved, lost } = followPhrases(evidence, text.paragraphs)
  return [...moved.map((one) => one.evidence), ...lost]
}
