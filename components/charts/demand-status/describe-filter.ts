import type { Words } from '../words'
import type { FilterTerm } from './series'

/** The filter in words, for the line above the headline; null where nothing is filtered. */
export function describeFilter(filters: readonly FilterTerm[], words: Words): string | null {
  if (filters.length === 0) return null
  const terms = filters.map((term) => describeTerm(term, words))
  return words.t('filter.line', { terms: terms.join('; ') })
}

function describeTerm({ field, isLeftOut, label }: FilterTerm, { t }: Words): string {
  const term = label === null ? t('filter.roundNotStated') : t(`filter.term.${field}`, { label })
  return isLeftOut ? t('filter.leftOut', { term }) : term
}
