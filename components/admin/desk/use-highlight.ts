import { type RefObject, useEffect } from 'react'
import type { AnchorPlace } from '@/dataset/articles/anchors'
import type { PlacedWords } from '@/dataset/articles/move-words'

/**
 * Shows words of a text, whose paragraphs bear their number in `data-paragraph`, as `::highlight(name)`; none any more where
 * there are no places. Nothing of the text is drawn anew by that: a selection that is still growing, and the handles of a
 * phone, stay.
 */
export function highlight(text: Element | null, name: string, places: readonly PlacedWords[]): void {
  // Browsers without it show the selection alone.
  if (typeof Highlight === 'undefined') return
  const ranges = places.flatMap((place) => {
    const paragraph = text?.querySelector(`[data-paragraph="${place.paragraph}"]`)
    return (paragraph && rangeIn(paragraph, place)) || []
  })
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

/** Shows words of a text as `::highlight(name)` as long as they are there. */
export function useHighlight(
  text: RefObject<HTMLElement | null>,
  name: string,
  place: PlacedWords | null,
): void {
  // In a text that is drawn anew they are at other nodes.
  useEffect(() => {
    highlight(text.current, name, place ? [place] : [])
    return () => highlight(null, name, [])
  })
}

/** Scrolls words of a text from behind what stands over the lower part of the window. */
export function bringAbove(text: Element | null, place: PlacedWords, cover: Element): void {
  const paragraph = text?.querySelector(`[data-paragraph="${place.paragraph}"]`)
  const range = paragraph && rangeIn(paragraph, place)
  if (!range) return
  const { position } = getComputedStyle(cover)
  const top = cover.getBoundingClientRect().top
  const { bottom } = range.getBoundingClientRect()
  if (position === 'sticky' && top > 0 && bottom + distance > top) scrollBy({ top: bottom + distance - top })
}
/** So many CSS pixels between words and what covers. */
const distance = 24

/** The letters of an element at a place in its text, whatever it consists of. */
function rangeIn(element: Element, { start, end }: AnchorPlace): Range | null {
  const range = document.createRange()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  let hasBegun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!hasBegun && start < passed + length) {
      range.setStart(node, start - passed)
      hasBegun = true
    }
    if (hasBegun && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}
