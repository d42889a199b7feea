import { isFullyCoded } from '../articles'
import { insideSentence } from '../inside-sentence'
import { describeUncoded, theseArticles } from '../source-line'
import type { Words } from '../words'
import { countDayEvents, foldedEvents, listEvents, type RivalFinding, type TimelineSeries } from './series'

/**
 * The headline as a rule: how many events have one day, and to which one accounts give most days. Null where there are
 * none, and while an article is still being coded, since it may tell of more.
 */
export function describeFinding(series: TimelineSeries, words: Words): string | null {
  const n = listEvents(series).length
  if (n === 0 || !isFullyCoded(series.articles)) return null
  const finding = sayDays(countDayEvents(series), n, words)
  return series.rival ? sayRival(finding, series.rival, words) : finding
}

function sayDays(daysCount: number, n: number, { t, openingCount }: Words): string {
  if (daysCount === 0) return t('timeline.finding.none', { n })
  if (daysCount === n) return t('timeline.finding.all', { n })
  return t('timeline.finding.days', { days: openingCount(daysCount), daysCount, n })
}

function sayRival(
  finding: string,
  { title, kindLabel, dayCount, eventCount }: RivalFinding,
  words: Words,
): string {
  const { t } = words
  const said = { finding, words: words.count(dayCount) }
  if (eventCount > 1) return t('timeline.finding.rivals', { ...said, events: words.count(eventCount) })
  const what =
    kindLabel === null
      ? t('timeline.finding.title', { title })
      : t('timeline.finding.kind', { kind: insideSentence(kindLabel, words) })
  return t('timeline.finding.rival', { ...said, what })
}

/** The headline where there is no finding. */
export function plainTitle(series: TimelineSeries, { t }: Words): string {
  if (listEvents(series).length > 0) return t('timeline.plainTitle')
  return t(series.filters.length > 0 ? 'timeline.emptyTitle' : 'timeline.nothingTitle')
}

/** What is shown; in a summary also how many events have no row. */
export function describeDeck(series: TimelineSeries, words: Words): string {
  const { articles, view } = series
  if (listEvents(series).length === 0) return ''
  return [
    words.t('timeline.deck.what', { articles: theseArticles(articles.length, words), n: articles.length }),
    ...(view === 'summary' ? describeRest(series, words) : []),
    ...describeUncoded(articles, words),
  ].join(' ')
}

function describeRest(series: TimelineSeries, { t }: Words): readonly string[] {
  const folded = foldedEvents(series)
  const intervals = folded.filter(({ when }) => when.kind === 'interval').length
  const counts = {
    rows: folded.length - intervals,
    intervals,
    untimed: series.untimed.reduce((sum, { events }) => sum + events.length, 0),
  }
  return restParts
    .filter((part) => counts[part] > 0)
    .map((part) => t(`timeline.deck.${part}`, { n: counts[part] }))
}

const restParts = ['rows', 'intervals', 'untimed'] as const
