import { useRef } from 'react'
import { useGoing } from './use-going'

/** Something of a text, and how far below the upper edge of the window it stood. */
interface Seen {
  readonly element: Element
  readonly topPx: number
}

/**
 * The ways between a text and what is answered of it, where one stands below the other: each leads back to where that side
 * was left, and there to its beginning.
 */
export function useBothSides() {
  const text = useRef<HTMLOListElement>(null)
  const answers = useRef<HTMLElement>(null)
  const read = useRef<Seen | null>(null)
  const { goTo, keepPlace, lastPlace } = useGoing()

  const isAtText = () => (answers.current?.getBoundingClientRect().top ?? 0) > innerHeight / 4
  const keepText = () => {
    const seen = isAtText() ? [...(text.current?.children ?? [])].find(endsBelowMiddle) : undefined
    if (seen) read.current = { element: seen, topPx: seen.getBoundingClientRect().top }
  }
  const goToText = () => {
    const seen = isAtText() ? null : read.current
    if (!isAtText()) keepPlace()
    if (seen?.element.isConnected) scrollBy(0, seen.element.getBoundingClientRect().top - seen.topPx)
    else text.current?.scrollIntoView()
    text.current?.focus({ preventScroll: true })
  }
  const goToAnswers = () => {
    const place = isAtText() ? lastPlace.current : null
    keepText()
    // A search may have hidden it.
    if (place !== null && document.getElementById(place)) return goTo(place)
    answers.current?.scrollIntoView()
    answers.current?.focus({ preventScroll: true })
  }
  const goToAnswer = (place: string) => {
    keepText()
    goTo(place)
  }
  return { text, answers, lastPlace, goToText, goToAnswers, goToAnswer }
}

const endsBelowMiddle = (element: Element) => element.getBoundingClientRect().bottom > innerHeight / 2
