import { type RefObject, useEffect } from 'react'
import type { AnchorPlace } from '@/dataset/articles/anchors'

/**
 * Shows words of a text, whose paragraphs bear their number in `data-paragraph`, as `::highlight(name)`. Nothing of the
 * text is drawn anew by that: a selection that is still growing, and the handles of a phone, stay.
 */
export function useHighlight(
  text: RefObject<HTMLElement | null>,
  name: string,
  place: (AnchorPlace & { readonly paragraph: number }) | null,
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
