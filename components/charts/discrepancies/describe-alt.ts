import { requireArticle } from '../articles'
import type { Words } from '../words'
import { kindTitle, severityTitle } from './phrases'
import { type DiscrepanciesSeries, listDifferences } from './series'

/** So many of those that cannot both be right are told with their positions. */
const mostTold = 6

/** The chart in a few sentences: what it finds, the positions of what cannot both be right, the others by kind. */
export function describeAlt(series: DiscrepanciesSeries, title: string, words: Words): string {
  const { t } = words
  if (listDifferences(series).length === 0) return t('discrepancies.alt.chart', { title })
  const told = series.hard.slice(0, mostTold).map((difference) =>
    t('discrepancies.alt.difference', {
      title: difference.title,
      positions: difference.positions
        .map(({ source, text }) =>
          t('discrepancies.line', { article: requireArticle(series, source).shortName, text }),
        )
        .join('; '),
    }),
  )
  const kinds = series.soft.map((group) => kindTitle(series, group, words)).join(', ')
  return [
    t('discrepancies.alt.chart', { title }),
    ...(told.length > 0 ? [`${severityTitle(series, 'hard', words)}.`, ...told] : []),
    ...(kinds === '' ? [] : [`${severityTitle(series, 'soft', words)}: ${kinds}.`]),
  ].join(' ')
}
