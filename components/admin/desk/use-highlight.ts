import { type RefObject, useEffect } from 'react'
import type { AnchorPlace } from '@/dataset/articles/anchors'

/** Where words stand in a text. */
interface PlaceInText extends AnchorPlace {
  /** The number of their paragraph, from 1. */
  readonly paragraph: number
}

/**
 * Shows words of a text, whose paragraphs bear their number in `data-paragraph`, as `::highlight(name)`. Nothing of the
 * text is drawn anew by that: a selection that is still growing, and the handles of a phone, stay.
 */
export function useHighlight(
  text: RefObject<HTMLElement | null>,
  name: string,
  place: PlaceInText | null,
): void {
  // In a text that is drawn anew they are at other nodes.
  useEffect(() => {
    const paragraph = place && text.current?.querySelector(`[data-paragraph="${place.paragraph}"]`)
    // Browsers without it show the selection alone.
    if (!paragraph || typeof Highlight === 'undefined') return
    const range = rangeIn(paragraph, place)
    if (!range) return
    CSS.highlights.set(name, new Highlight(range))
    return () => void CSS.highlights.delete(name)
  })
}

/** Shows which words of their paragraphs are those of a record, as `::highlight(own-words)`; none any more where there are no places. */
export function showOwnWords(text: Element | null, places: readonly PlaceInText[]): void {
  if (typeof Highlight === 'undefined') return
  const ranges = places.flatMap((place) => {
    const paragraph = text?.querySelector(`[data-paragraph="${place.paragraph}"]`)
    return (paragraph && rangeIn(paragraph, place)) || []
  })
  if (ranges.length > 0) CSS.highlights.set('own-words', new Highlight(...ranges))
  else CSS.highlights.delete('own-words')
}

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
