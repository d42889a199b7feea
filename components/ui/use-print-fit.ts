'use client'

import { type RefObject, useEffect } from 'react'

/** What the margins of `@page` (print.css) leave of A4, in CSS pixels, without the lines of name and address. */
const pageWidthPx = 733
const pageHeightPx = 1000

/** Down to here the smallest text is still read on paper; a chart that needs less goes on to a second page. */
const scales = [1, 0.9, 0.8, 0.7, 0.65, 0.6, 0.55, 0.5]

/** Scales an element, as it is printed, so that it fits on one page of A4. */
export function usePrintFit(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const { current } = element
      if (!current) return
      const { style } = current
      const height = (scale: number) => {
        style.inlineSize = `${pageWidthPx / scale}px`
        return current.offsetHeight * scale
      }
      const scale = scales.find((one) => height(one) <= pageHeightPx) ?? scales.at(-1)
      style.removeProperty('inline-size')
      style.setProperty('--print-scale', String(scale))
    }
    window.addEventListener('beforeprint', fit)
    return () => window.removeEventListener('beforeprint', fit)
  }, [element])
}
