import type { FilterTerm } from './filters'
import type { Words } from './words'

/** The filter in words, for the line above the headline; null where nothing is filtered. */
export function describeFilter(filters: readonly FilterTerm[], words: Words): string | null {
  if (filters.length === 0) return null
  const { t } = words
  const listed = (isLeftOut: boolean) =>
    filters
      .filter((term) => (term.field === 'asOf' ? !isLeftOut : term.isLeftOut === isLeftOut))
      .map((term) => describeTerm(term, words))
      .join('; ')
  const [kept, leftOut] = [listed(false), listed(true)]
  const possible = filters.flatMap((term) => (term.field === 'asOf' ? term.possible : []))
  return [
    ...(kept === '' ? [] : [t('filter.line', { terms: kept })]),
    ...(leftOut === '' ? [] : [t('filter.leftOut', { terms: leftOut })]),
    ...possible.map((article) =>
      t('filter.possible', {
        article: article.shortName,
        days: words.days(article.publishedEarliest, article.publishedLatest),
      }),
    ),
  ].join(' ')
}

function describeTerm(term: FilterTerm, words: Words): string {
  if (term.field === 'asOf') return words.t('filter.term.asOf', { day: words.day(term.day) })
  if (term.label === null) return words.t('roundNotStated')
  return words.t(`filter.term.${term.field}`, { label: term.label })
}
