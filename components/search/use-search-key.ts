import { type RefObject, useEffect } from 'react'

/**
 * Ctrl+K, or Command+K, brings the focus to a field. A key alone would be nearer at hand, but whoever speaks to a
 * computer, or hits keys by accident, could not turn it off (WCAG 2.1.4).
 */
export function useSearchKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isShortcut || event.defaultPrevented || event.altKey || event.shiftKey) return
      if (!field.current?.checkVisibility()) return
      event.preventDefault()
      field.current.focus()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
