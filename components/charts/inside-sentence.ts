import type { Words } from './words'

/** A label of the dataset inside a sentence: its first letter small, unless the second is a capital too, as in initials. */
export function insideSentence(label: string, { locale }: Pick<Words, 'locale'>): string {
  const [first = '', second = ''] = label
  const isInitials = second !== second.toLocaleLowerCase(locale)
  return isInitials ? label : first.toLocaleLowerCase(locale) + label.slice(first.length)
}
