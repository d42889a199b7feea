import { countArticles } from '../source-line'
import type { Words } from '../words'
import { roundDays, whenText } from './phrases'
import { articleMarkId } from './prepare-marks'
import { listEvents, type TimelineSeries } from './series'

/** The spoken label of every mark of both views: what it is, when, and how many articles report it. */
export function describeSpoken(series: TimelineSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  return Object.fromEntries([
    ...series.rounds.map((round) => [
      round.markId,
      t('timeline.spoken.round', {
        ordinal: round.ordinal,
        label: round.label,
        days: roundDays(series, round, words),
        articles: countArticles(round.reports.length, words),
      }),
    ]),
    ...series.articles.map(({ id, shortName, publishedEarliest, publishedLatest }) => [
      articleMarkId(id),
      t('timeline.spoken.article', { name: shortName, days: words.days(publishedEarliest, publishedLatest) }),
    ]),
    ...listEvents(series).map(({ id, title, when, sources }) => [
      id,
      t('timeline.spoken.event', {
        title,
        when: whenText(when, words),
        articles: countArticles(sources.length, words),
      }),
    ]),
  ])
}
