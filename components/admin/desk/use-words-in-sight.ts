import { type RefObject, useEffect } from 'react'
import type { PlacedWords } from '@/dataset/articles/move-words'
import { bringAbove } from './use-highlight'

/** Where the panel stands over the text. */
const narrowDesk = '(width < 60rem)'

/** Keeps words of a text in sight where the panel stands over it. */
export function useWordsInSight(
  text: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  words: PlacedWords | null,
): void {
  useEffect(() => {
    const cover = panel.current
    if (!words || !cover || !matchMedia(narrowDesk).matches) return
    // It grows once there is something to be written in it.
    const observer = new ResizeObserver(() => bringAbove(text.current, words, cover))
    observer.observe(cover)
    return () => observer.disconnect()
  }, [text, panel, words])
}
