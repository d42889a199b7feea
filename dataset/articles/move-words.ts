/** Words of an article that are chosen by keys, a word or a paragraph at a time. */
import { type AnchorPlace, findWords } from './anchors'

/** Words of an article: the number of their paragraph, from 1, and where they stand in it. */
export interface PlacedWords extends AnchorPlace {
  readonly paragraph: number
}

/** Where words are moved: to the word behind or before them, a word more or less at their end, to another paragraph. */
export type WordMove = 'on' | 'back' | 'more' | 'less' | 'next paragraph' | 'previous paragraph'

/** What is chosen after a move; undefined where there is nothing that way. */
export function moveWords(
  paragraphs: readonly string[],
  chosen: PlacedWords,
  move: WordMove,
): PlacedWords | undefined {
  const { paragraph, start, end } = chosen
  if (move === 'next paragraph') return firstWordFrom(paragraphs, paragraph + 1)
  if (move === 'previous paragraph') return wordOf(paragraphs, paragraph - 1, -1, 'first')
  const words = findWords(paragraphs[paragraph - 1] ?? '')
  const before = words.findLast((word) => word.end <= start)
  const behind = words.find((word) => word.start >= end)
  switch (move) {
    case 'on':
      return behind ? { paragraph, ...placeOf(behind) } : firstWordFrom(paragraphs, paragraph + 1)
    case 'back':
      return before ? { paragraph, ...placeOf(before) } : wordOf(paragraphs, paragraph - 1, -1, 'last')
    case 'more':
      return behind && { paragraph, start, end: behind.end }
    case 'less': {
      const last = words.findLast((word) => word.start >= start && word.end < end)
      return last && { paragraph, start, end: last.end }
    }
  }
}

/** The first word of a paragraph, by its number, or of the next that has one; undefined where none has. */
export const firstWordFrom = (paragraphs: readonly string[], from: number) =>
  wordOf(paragraphs, from, 1, 'first')

/** The first or last word of a paragraph or, where it has none, of the nearest that way. */
function wordOf(
  paragraphs: readonly string[],
  from: number,
  step: 1 | -1,
  which: 'first' | 'last',
): PlacedWords | undefined {
  for (let paragraph = from; paragraph > 0 && paragraph <= paragraphs.length; paragraph += step) {
    const word = findWords(paragraphs[paragraph - 1] ?? '').at(which === 'first' ? 0 : -1)
    if (word) return { paragraph, ...placeOf(word) }
  }
  return undefined
}

const placeOf = ({ start, end }: AnchorPlace): AnchorPlace => ({ start, end })
