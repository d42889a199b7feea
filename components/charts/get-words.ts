import english from '@/messages/en.json' with { type: 'json' }
import { createWords, pseudoLocale, type Words } from './words'

const inEnglish = createWords('en', english)
let inPseudoLocale: Words | undefined

/** The words of a language; English until there are translations. */
export function getWords(language: string): Words {
  if (language !== pseudoLocale) return inEnglish
  inPseudoLocale ??= createWords(pseudoLocale, english)
  return inPseudoLocale
}
