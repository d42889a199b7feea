/** Where locating phrases stand in another text of their article. */
import type { StoredRecord } from '../edits/edit'
import { formatKey } from '../record-key'
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
  /** Those that find it nowhere, or in more than one other paragraph, and the doubled ones. */
  readonly lost: readonly StoredRecord[]
  /** Those of the lost that would find it where their record rests on the same phrase already: somebody has to choose. */
  readonly doubled: readonly StoredRecord[]
}

/** Finds the phrases of an article in its paragraphs. */
export function followPhrases(
  evidence: readonly StoredRecord[],
  paragraphs: readonly string[],
): FollowedPhrases {
  const finds = ({ row }: StoredRecord, paragraph: string | undefined) =>
    paragraph !== undefined && checkAnchor(paragraph, String(row.anchor)) === undefined
  const kept: StoredRecord[] = []
  const astray: StoredRecord[] = []
  for (const piece of evidence)
    (finds(piece, paragraphs[Number(piece.row.paragraph) - 1]) ? kept : astray).push(piece)
  const moved: MovedPhrase[] = []
  const lost: StoredRecord[] = []
  const doubled: StoredRecord[] = []
  const taken = new Set(kept.map(({ row }) => formatKey('evidence', row)))
  for (const piece of astray) {
    const places = paragraphs.flatMap((paragraph, index) => (finds(piece, paragraph) ? [index + 1] : []))
    const [to] = places
    if (to === undefined || places.length > 1) {
      lost.push(piece)
      continue
    }
    const key = formatKey('evidence', { ...piece.row, paragraph: to })
    if (taken.has(key)) {
      lost.push(piece)
      doubled.push(piece)
      continue
    }
    taken.add(key)
    moved.push({ evidence: piece, to })
  }
  return { kept, moved, lost, doubled }
}
