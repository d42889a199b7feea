import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether what is in an element is wider than the element; asked again whenever one of both changes its size. */
export function useIsWider(place: RefObject<HTMLElement | null>): boolean {
  const [isWider, setWider] = useState(false)
  useLayoutEffect(() => {
    const outer = place.current
    const inner = outer?.lastElementChild
    if (!outer || !inner) return
    const observer = new ResizeObserver(() => setWider(inner.clientWidth > outer.clientWidth))
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [place])
  return isWider
}
