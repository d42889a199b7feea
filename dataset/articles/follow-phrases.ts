/** Where locating phrases stand in another text of their article. */
import type { StoredRecord } from '../edits/edit'
import { checkAnchor } from './anchors'

/** A piece of evidence whose phrase stands in another paragraph, and there once. */
export interface MovedPhrase {
  readonly evidence: StoredRecord
  /** The number of the paragraph, from 1. */
  readonly to: number
}

/** What becomes of the evidence of an article where it has these paragraphs. */
export interface FollowedPhrases {
  /** Those that find their passage in the paragraph that they name. */
  readonly kept: readonly StoredRecord[]
  readonly moved: readonly MovedPhrase[]
  /** Those that find it nowhere, or in more than one other paragraph. */
  readonly lost: readonly StoredRecord[]
}

/** Finds the phrases of an article in its paragraphs. */
export function followPhrases(
  evidence: readonly StoredRecord[],
  paragraphs: readonly string[],
): FollowedPhrases {
  const kept: StoredRecord[] = []
  const moved: MovedPhrase[] = []
  const lost: StoredRecord[] = []
  for (const piece of evidence) {
    const anchor = String(piece.row.anchor)
    const finds = (paragraph: string | undefined) =>
      paragraph !== undefined && checkAnchor(paragraph, anchor) === undefined
    if (finds(paragraphs[Number(piece.row.paragraph) - 1])) {
      kept.push(piece)
      continue
    }
    const others = paragraphs.flatMap((paragraph, index) => (finds(paragraph) ? [index + 1] : []))
    const [to] = others
    if (to !== undefined && others.length === 1) moved.push({ evidence: piece, to })
    else lost.push(piece)
  }
  return { kept, moved, lost }
}
