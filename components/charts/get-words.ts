import english from '@/messages/en.json'
import { createWords, type Words } from './words'

const inEnglish = createWords('en', english)

/** The words of a language; English until there are translations. */
export function getWords(_language: string): Words {
  return inEnglish
}
