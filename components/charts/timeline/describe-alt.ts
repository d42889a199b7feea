import type { Words } from '../words'
import { roundText } from './phrases'
import { listEvents, type TimelineSeries, type When } from './series'

/** The chart in a few sentences: its days, rounds, stretches without an article, and how firmly events are dated. */
export function describeAlt(series: TimelineSeries, title: string, words: Words): string {
  const { t } = words
  const { axis, rounds, gaps } = series
  const count = (kind: When['kind']) => listEvents(series).filter(({ when }) => when.kind === kind).length
  return [
    t('timeline.alt.chart', { title }),
    ...(axis ? [t('timeline.alt.axis', { days: words.days(axis.first, axis.last) })] : []),
    ...(rounds.length > 0
      ? [
          t('timeline.alt.rounds', {
            rounds: rounds.map((round) => roundText(series, round, words)).join('; '),
          }),
        ]
      : []),
    ...(gaps.length > 0
      ? [t('timeline.alt.gaps', { days: words.and(gaps.map(({ from, to }) => words.days(from, to))) })]
      : []),
    t('timeline.alt.counts', {
      day: count('day'),
      rival: count('rival'),
      interval: count('interval'),
      none: count('none'),
    }),
  ].join(' ')
}
