import type { Words } from './words'

/** A text as it opens a sentence: with a capital, where its script has any. */
export function openSentence(text: string, { locale }: Pick<Words, 'locale'>): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
