import { type RefObject, useEffect } from 'react'

/** How far a panel stands off the upper edge of the window while the page scrolls, in px. */
const offEdge = 16

/**
 * Tells the style of a panel how far below the upper edge of the window it stands, so that its end is in the window, too;
 * and how high it may be where the page ends, so that what stands below it does not push its beginning out.
 */
export function usePanelHeight(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const measure = () => {
      const { current } = panel
      // Where it stands below the text it is as long as it is.
      if (!current?.parentElement || !matchMedia('(width >= 60rem)').matches) return
      const { bottom } = current.parentElement.getBoundingClientRect()
      const below = document.body.getBoundingClientRect().bottom - bottom
      current.style.setProperty('--panel-top', `${current.getBoundingClientRect().top}px`)
      current.style.setProperty('--panel-room', `${Math.max(innerHeight - below, bottom) - offEdge}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', measure)
    }
  }, [panel])
}
