import type { Words } from '../words'
import { absenceWords, groupName } from './phrases'
import type { VoicesSeries } from './series'

/** The chart in a few sentences: what it is, what it finds, and how many statements of each group every article has. */
export function describeAlt(series: VoicesSeries, title: string, words: Words): string {
  const { t } = words
  const rows = series.rows.map(({ article, cells }) =>
    t('voices.alt.row', {
      article: article.shortName,
      cells: cells
        .flatMap((cell, index) => {
          const group = series.groups[index]
          if (!group) return []
          const label = groupName(group, words)
          const none = absenceWords(cell, words)
          return [
            none === null
              ? t('voices.sideCount', { label, count: cell.voices.length })
              : t('voices.alt.none', { label, none }),
          ]
        })
        .join('; '),
    }),
  )
  return [t('voices.alt.chart', { title }), ...rows].join(' ')
}
