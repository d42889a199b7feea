import { type RefObject, useEffect } from 'react'

const places = new Map<string, { readonly left: number; readonly top: number }>()

/** Keeps how far an element is scrolled while its page is left for another, under a name. */
export function useScrollPlace(element: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const scrolled = element.current
    if (!scrolled) return
    scrolled.scrollTo({ left: 0, top: 0, ...places.get(name) })
    const keep = () => places.set(name, { left: scrolled.scrollLeft, top: scrolled.scrollTop })
    scrolled.addEventListener('scroll', keep, { passive: true })
    return () => scrolled.removeEventListener('scroll', keep)
  }, [element, name])
}
