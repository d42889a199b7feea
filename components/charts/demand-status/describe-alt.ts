import type { Words } from '../words'
import { summaryGroupLabel, summaryRoundTitle } from './phrases'
import type { DemandStatusSeries } from './series'

/** The chart in a few sentences: what it is, what it finds, and for each round how many items stand where. */
export function describeAlt(series: DemandStatusSeries, title: string, words: Words): string {
  const { t } = words
  const rounds = series.summary.map((round) => {
    const groups = round.groups
      .filter(({ squares }) => squares.length > 0)
      .map((group) =>
        t('demandStatus.alt.group', {
          statuses: summaryGroupLabel(series, group, words),
          n: group.squares.length,
        }),
      )
    return t('demandStatus.alt.round', {
      round: summaryRoundTitle(round.column, words),
      groups: groups.length > 0 ? groups.join('; ') : t('demandStatus.alt.nothing'),
    })
  })
  return t(`demandStatus.alt.${series.view}`, {
    n: series.finding.itemCount,
    title,
    rounds: rounds.join(' '),
  })
}
