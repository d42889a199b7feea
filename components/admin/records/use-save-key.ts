import { useEffect, useRef } from 'react'

/** Saves on Ctrl+S, or ⌘S, in place of the browser, which would save the page as a file. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      const { activeElement } = document
      // A cell that is being written is written first.
      if (activeElement instanceof HTMLElement && activeElement.closest('.ad-editor')) activeElement.blur()
      requestAnimationFrame(() => latest.current())
    }
    // Before any part of the page keeps its keys to itself.
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [])
}
