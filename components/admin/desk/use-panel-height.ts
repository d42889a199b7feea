import { type RefObject, useEffect } from 'react'

/** Tells the style of a panel how far below the upper edge of the window it stands, so that its end is in the window, too. */
export function usePanelHeight(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const measure = () => {
      const { current } = panel
      // Where it stands below the text it is as long as it is.
      if (current && matchMedia('(width >= 60rem)').matches)
        current.style.setProperty('--panel-top', `${current.getBoundingClientRect().top}px`)
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
