import { type RefObject, useEffect, useState } from 'react'
import {
  type AnchorPlace,
  type AnchorProblem,
  checkAnchor,
  findWords,
  growToWords,
  mostAnchorWords,
} from '@/dataset/articles/anchors'

/** Words of an article that somebody has selected, grown to whole words. */
export interface ChosenWords {
  /** The number of their paragraph, from 1. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly anchor: string
  /** Why they cannot be a locating phrase; undefined where they can. */
  readonly problem: AnchorProblem | 'spans paragraphs' | undefined
}

/** The words that are selected in a text whose paragraphs bear their number in `data-paragraph`; they stay until others are. */
export function useChosenWords(text: RefObject<HTMLElement | null>, paragraphs: readonly string[]) {
  const [chosen, setChosen] = useState<ChosenWords | null>(null)
  // In another text they are other words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each text anew
  useEffect(() => setChosen(null), [paragraphs])
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(pause)
      // While it grows, it is not what is meant.
      pause = setTimeout(() => {
        const words = readSelection(text.current, paragraphs)
        if (words !== undefined) setChosen(words)
      }, pauseMs)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(pause)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [text, paragraphs])
  return [chosen, setChosen] as const
}

/** A selection that has not changed for so long is done. */
const pauseMs = 150

/** The words that are selected; null where what is selected has none, undefined where nothing of the text is. */
function readSelection(
  text: HTMLElement | null,
  paragraphs: readonly string[],
): ChosenWords | null | undefined {
  const selection = getSelection()
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [first, last] = [paragraphOf(text, range.startContainer), paragraphOf(text, range.endContainer)]
  if (!first) return undefined
  const number = Number(first.dataset.paragraph)
  const paragraph = paragraphs[number - 1] ?? ''
  const start = offsetIn(first, range.startContainer, range.startOffset)
  // A triple click ends at the beginning of the next paragraph.
  // It may end at what stands below the paragraph, too.
  const isOne = first === last || !last || offsetIn(last, range.endContainer, range.endOffset) === 0
  const end = first === last ? offsetIn(first, range.endContainer, range.endOffset) : paragraph.length
  const words = chooseWords(paragraphs, number, growToWords(paragraph, { start, end }))
  if (words.anchor === '') return null
  return isOne ? words : { ...words, problem: 'spans paragraphs' }
}

/** The words at a place in a paragraph, by its number. */
export function chooseWords(
  paragraphs: readonly string[],
  number: number,
  { start, end }: AnchorPlace,
): ChosenWords {
  const paragraph = paragraphs[number - 1] ?? ''
  const anchor = paragraph.slice(start, end)
  return { paragraph: number, start, end, anchor, problem: checkAnchor(paragraph, anchor) }
}

/** Of words that are too many the first or the last that a locating phrase may have. */
export function takeWords(
  paragraphs: readonly string[],
  { paragraph: number, start, end }: ChosenWords,
  which: 'first' | 'last',
): ChosenWords {
  const paragraph = paragraphs[number - 1] ?? ''
  const words = findWords(paragraph).filter((word) => start <= word.start && word.end <= end)
  // A word of the codebook is what stands between spaces, which may be more than one of these.
  for (let many = mostAnchorWords; many > 0; many--) {
    const some = which === 'first' ? words.slice(0, many) : words.slice(-many)
    const taken = chooseWords(paragraphs, number, {
      start: some[0]?.start ?? start,
      end: some.at(-1)?.end ?? end,
    })
    if (taken.problem !== 'has too many words') return taken
  }
  return chooseWords(paragraphs, number, { start, end })
}

function paragraphOf(text: HTMLElement, node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  const found = element?.closest<HTMLElement>('[data-paragraph]')
  return found && text.contains(found) ? found : null
}

/** How many letters of a paragraph stand before a place in it. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
