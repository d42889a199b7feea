'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Where new HTML replaces the element that has the focus, gives the focus to its counterpart: the mark of the same id
 * (`data-mark`), or what bears the same name (`data-focus`).
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>, html: string): void {
  const selector = useRef<string | null>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const onFocus = ({ target }: FocusEvent) => {
      selector.current = target instanceof HTMLElement ? selectorOf(target) : null
    }
    // Whether the element was left or taken away shows a moment later.
    const onLeave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const isLeft = target instanceof Node && target.isConnected
        if (isLeft && !current.contains(document.activeElement)) selector.current = null
      })
    current.addEventListener('focusin', onFocus)
    current.addEventListener('focusout', onLeave)
    return () => {
      current.removeEventListener('focusin', onFocus)
      current.removeEventListener('focusout', onLeave)
    }
  }, [element])
  useLayoutEffect(() => {
    if (html === '' || selector.current === null || document.activeElement !== document.body) return
    const found = element.current?.querySelectorAll<HTMLElement>(selector.current) ?? []
    const visible = [...found].find((one) => one.checkVisibility())
    visible?.focus({ preventScroll: true })
  }, [element, html])
}

function selectorOf({ dataset }: HTMLElement): string | null {
  if (dataset.mark !== undefined) return `[data-mark="${CSS.escape(dataset.mark)}"]`
  return dataset.focus === undefined ? null : `[data-focus="${CSS.escape(dataset.focus)}"]`
}
