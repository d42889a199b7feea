import { insideSentence } from '../inside-sentence'
import type { Words } from '../words'
import { spotName } from './phrases'
import { type ClaimCoverageSeries, type CoverageSpot, listRows, requireArticle } from './series'

/** The spoken label of every mark of both views: claim, article, what it says and gives, whom it relays. */
export function describeSpoken(series: ClaimCoverageSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  const spots = listRows(series).flatMap(({ label, spots: own }) =>
    own.map((spot) => [
      spot.markId,
      t('claimCoverage.spoken.cell', {
        label,
        article: spotName(series, spot, words),
        what: saySpot(series, spot, words),
      }),
    ]),
  )
  const singles = series.singles
    .filter(({ rows }) => rows.length > 0)
    .map(({ markId, source, rows }) => [
      markId,
      t('claimCoverage.spoken.only', { article: requireArticle(series, source).shortName, n: rows.length }),
    ])
  return Object.fromEntries([...spots, ...singles])
}

function saySpot(
  { stanceLabels }: ClaimCoverageSeries,
  { report, absence }: CoverageSpot,
  words: Words,
): string {
  const { t } = words
  if (absence) return t(`absenceShort.${absence.reason}`)
  if (!report) throw new Error('A spot has neither a report nor the reason for none')
  const stance = insideSentence(stanceLabels[report.stance] ?? report.stance, words)
  const said =
    report.value === null ? stance : t('claimCoverage.spoken.value', { stance, value: report.value })
  return report.relayedVia === null
    ? said
    : t('claimCoverage.spoken.relayed', { said, outlet: report.relayedVia })
}
