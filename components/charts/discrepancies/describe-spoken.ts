import { requireArticle } from '../articles'
import type { Words } from '../words'
import { besideText, severityLabel } from './phrases'
import { type DiscrepanciesSeries, listDifferences } from './series'

/** The spoken label of every mark: difference, severity and kind; difference, article and what it says. */
export function describeSpoken(series: DiscrepanciesSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  const line = (title: string, source: string, text: string) =>
    t('discrepancies.spoken.position', { title, article: requireArticle(series, source).shortName, text })
  return Object.fromEntries(
    listDifferences(series).flatMap(({ id, title, severity, kind, positions, beside }) => [
      [
        id,
        t('discrepancies.spoken.difference', {
          title,
          severity: severityLabel(series, severity),
          kind: series.kindLabels[kind] ?? kind,
          n: positions.length,
        }),
      ],
      ...positions.map(({ markId, source, text }) => [markId, line(title, source, text)]),
      ...beside.map((day) => [day.markId, line(title, day.source, besideText(day, words))]),
    ]),
  )
}
