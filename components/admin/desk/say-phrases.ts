import type { Article } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import { count } from '../count'

/** What becomes of the phrases of an article where it has these paragraphs; only those of a text that is replaced move. */
export function sayPhrases(
  evidence: Article['evidence'],
  paragraphs: readonly string[],
  isReplacing: boolean,
): string {
  if (evidence.length === 0) return ''
  const { kept, moved, lost, doubled } = followPhrases(evidence, paragraphs)
  const stand = `Of ${count(evidence.length, 'locating phrase')} ${kept.length} stand where they should`
  if (!isReplacing) return `${stand}.`
  return [
    `${stand}, ${moved.length} move to another paragraph, ${lost.length} are not found.`,
    ...(doubled.length > 0 ? [sayDoubled(doubled.length)] : []),
  ].join(' ')
}

const sayDoubled = (number: number) =>
  number === 1
    ? 'Of those not found, 1 stands only where its record rests on the same phrase already: remove it afterwards, or choose other words for it.'
    : `Of those not found, ${number} stand only where their records rest on the same phrases already: remove them afterwards, or choose other words for them.`
