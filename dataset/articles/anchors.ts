/** Words by which a passage is found in its paragraph (codebook: "Anchors"). */
import { countWords } from '../count-words'

/** As many words a locating phrase has at most. */
export const mostAnchorWords = 8

/** Where a phrase stands in a paragraph, from its first letter to behind its last. */
export interface AnchorPlace {
  readonly start: number
  readonly end: number
}

/** A word and where it stands. */
export interface Word extends AnchorPlace {
  readonly text: string
}

/** The words of a text: letters, digits and the marks on them. */
export function findWords(text: string): readonly Word[] {
  const found = text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)
  return [...found].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))
}

/** Where a phrase stands in a paragraph as whole words; empty where it does not. */
export function findAnchor(paragraph: string, anchor: string): readonly AnchorPlace[] {
  if (anchor === '') return []
  const places: AnchorPlace[] = []
  for (let start = paragraph.indexOf(anchor); start >= 0; start = paragraph.indexOf(anchor, start + 1)) {
    const end = start + anchor.length
    if (!isInsideWord(paragraph, start) && !isInsideWord(paragraph, end)) places.push({ start, end })
  }
  return places
}

/** Whether a place lies between two characters of one word. Looks at these alone: paragraphs can be very long. */
function isInsideWord(text: string, place: number): boolean {
  const around = text.slice(Math.max(0, place - 2), place + 2)
  return findWords(around).some(({ start, end }) => {
    const here = Math.min(2, place)
    return start < here && here < end
  })
}

/** What is wrong with a phrase as the locating phrase of a paragraph. */
export type AnchorProblem = 'is not there' | 'is there more than once' | 'has too many words'

/** What is wrong with a phrase as the locating phrase of a paragraph; undefined where it finds its passage. */
export function checkAnchor(paragraph: string, anchor: string): AnchorProblem | undefined {
  if (countWords(anchor) > mostAnchorWords) return 'has too many words'
  const { length } = findAnchor(paragraph, anchor)
  if (length === 0) return 'is not there'
  return length > 1 ? 'is there more than once' : undefined
}

/** A selection in a paragraph grown to the whole words that it touches; empty where it touches none. */
export function growToWords(paragraph: string, { start, end }: AnchorPlace): AnchorPlace {
  const touched = findWords(paragraph).filter((word) => word.start < end && start < word.end)
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? start }
}
