import { useCallback, useEffect, useRef, useState } from 'react'

/** The class of what can be gone to; each has an id. */
const placeClass = 'ad-answer'

/** Goes to places of a page, as soon as they are there, and knows the one where the focus was last. */
export function useGoing() {
  const [wanted, setWanted] = useState<string | null>(null)
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
    setWanted(null)
    const control = place.querySelector('input:checked') ?? place.querySelector('input, summary')
    if (control instanceof HTMLElement) control.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'center' })
  })
  return { goTo: useCallback((place: string) => setWanted(place), []), lastPlace }
}
