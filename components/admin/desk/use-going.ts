import { useCallback, useEffect, useRef, useState } from 'react'

/** The class of what can be gone to; each has an id. */
const placeClass = 'ad-answer'

/** Goes to places of a page, as soon as they are there, and knows the one where the focus was last, or somebody looked. */
export function useGoing() {
  const [wanted, setWanted] = useState<string | null>(null)
  const [, setOpened] = useState(0)
  const lastPlace = useRef<string | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const place = target instanceof Element ? target.closest(`.${placeClass}`) : null
      if (place) lastPlace.current = place.id
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  // After each rendering: what is gone to may have been hidden by a search.
  useEffect(() => {
    const place = wanted === null ? null : document.getElementById(wanted)
    if (!place) return
    const folded = place.querySelector<HTMLDetailsElement>('details:not([open])')
    if (folded) {
      // What is in it is there only once it is open.
      folded.addEventListener('toggle', () => setOpened((many) => many + 1), { once: true })
      folded.open = true
      return
    }
    setWanted(null)
    controlOf(place)?.focus({ preventScroll: true })
    bringToMiddle(place)
  })
  /** Makes what is in sight the place to come back to, where that of the last focus is not. */
  const keepPlace = () => {
    const last = lastPlace.current === null ? null : document.getElementById(lastPlace.current)
    if (last && isInWindow(last)) return
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(`.${placeClass}`)
    if (middle) lastPlace.current = middle.id
  }
  return { goTo: useCallback((place: string) => setWanted(place), []), keepPlace, lastPlace }
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/** Where a value is given: what is chosen, else the first that can be. */
const controlOf = (place: Element) =>
  place.querySelector<HTMLElement>('input:checked') ??
  place.querySelector<HTMLElement>('input, select') ??
  place.querySelector<HTMLElement>('summary')

/** Rows that come into sight by a scroll are as high as they are only some frames later. */
function bringToMiddle(place: Element, framesLeft = 4): void {
  place.scrollIntoView({ block: 'center' })
  if (framesLeft > 0) requestAnimationFrame(() => bringToMiddle(place, framesLeft - 1))
}
