/** What the keys of the desk bring into sight. */
import type { Suggestion } from '@/dataset/articles/suggestion'

/** Scrolls to the next paragraph below the middle of the window of which something is suggested; from the end to the first. */
export function goToNext(suggestions: readonly Suggestion[]): void {
  const numbers = [...new Set(suggestions.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  const elements = numbers.flatMap((number) => document.getElementById(`paragraph-${number}`) ?? [])
  const below = elements.find((element) => element.getBoundingClientRect().top > innerHeight / 2 + 1)
  const next = below ?? elements[0]
  next?.scrollIntoView({ block: 'center' })
  next?.querySelector<HTMLElement>('.ad-suggested button')?.focus({ preventScroll: true })
}

/** Opens the list of keys, and scrolls to it. */
export function showHelp(help: HTMLDetailsElement | null): void {
  if (!help) return
  help.open = true
  help.scrollIntoView({ block: 'nearest' })
}
