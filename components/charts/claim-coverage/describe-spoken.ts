import { requireArticle } from '../articles'
import { insideSentence } from '../inside-sentence'
import { lazily, lazyRecord } from '../lazily'
import type { Words } from '../words'
import { spotName } from './phrases'
import { type ClaimCoverageSeries, type CoverageSpot, listRows } from './series'

/** The spoken label of every mark of both views: claim, article, whether it says so, whom it relays. */
export function describeSpoken(series: ClaimCoverageSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  const rows = lazily(() => new Map(listRows(series).map((row) => [row.id, row])))
  const singles = new Map(
    series.singles
      .filter((single) => single.rows.length > 0)
      .map(({ markId, source, rows: own }) => [
        markId,
        t('claimCoverage.spoken.only', { article: requireArticle(series, source).shortName, n: own.length }),
      ]),
  )
  const saySpotOf = (markId: string) => {
    // The id of a claim holds no full stop.
    const row = rows().get(markId.slice(0, markId.indexOf('.')))
    const spot = row?.spots.find((one) => one.markId === markId)
    if (!row || !spot) return undefined
    return t('claimCoverage.spoken.cell', {
      label: row.label,
      article: spotName(series, spot, words),
      what: saySpot(series, spot, words),
    })
  }
  const listIds = () => [
    ...listRows(series).flatMap(({ spots }) => spots.map(({ markId }) => markId)),
    ...singles.keys(),
  ]
  return lazyRecord(listIds, (markId) => singles.get(markId) ?? saySpotOf(markId))
}

function saySpot(
  { stanceLabels }: ClaimCoverageSeries,
  { report, absence }: CoverageSpot,
  words: Words,
): string {
  const { t } = words
  if (absence) return t(`absenceShort.${absence.reason}`)
  if (!report) throw new Error('A spot has neither a report nor the reason for none')
  const said = insideSentence(stanceLabels[report.stance] ?? report.stance, words)
  return report.relayedVia === null
    ? said
    : t('claimCoverage.spoken.relayed', { said, outlet: report.relayedVia })
}
