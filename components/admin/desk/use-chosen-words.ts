import { type RefObject, useEffect, useState } from 'react'
import { type AnchorPlace, type AnchorProblem, checkAnchor, growToWords } from '@/dataset/articles/anchors'

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
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(pause)
      // While it grows, what is drawn anew would end it.
      pause = setTimeout(() => {
        const words = readSelection(text.current, paragraphs)
        if (words) setChosen(words)
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

function readSelection(text: HTMLElement | null, paragraphs: readonly string[]): ChosenWords | undefined {
  const selection = getSelection()
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [first, last] = [paragraphOf(text, range.startContainer), paragraphOf(text, range.endContainer)]
  if (!first || !last) return undefined
  const number = Number(first.dataset.paragraph)
  const paragraph = paragraphs[number - 1] ?? ''
  const start = offsetIn(first, range.startContainer, range.startOffset)
  // A triple click ends at the beginning of the next paragraph.
  const isOne = first === last || offsetIn(last, range.endContainer, range.endOffset) === 0
  const end = first === last ? offsetIn(first, range.endContainer, range.endOffset) : paragraph.length
  const words = chooseWords(paragraphs, number, growToWords(paragraph, { start, end }))
  if (words.anchor === '') return undefined
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
