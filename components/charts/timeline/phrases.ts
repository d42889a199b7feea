/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import type { Article } from '../articles'
import type { Words } from '../words'
import type { NoDayGroup, RoundLane, TimelineSeries, When } from './series'

/** `25–29 Oct`, with the year only where the axis spans several. */
function shortDays({ axis }: TimelineSeries, from: string, to: string, words: Words): string {
  return words.shortDays(from, to, axis !== null && axis.first.slice(0, 4) !== axis.last.slice(0, 4))
}

/** `2 Istanbul I (October): 25–29 Oct` */
export function roundText(series: TimelineSeries, round: RoundLane, words: Words): string {
  return words.t.markup('timeline.round', {
    ...roundParts(series, round, words),
    name: (label) => label,
    whole: (days) => days,
  })
}

/** What the text of a round is made of. */
export function roundParts(series: TimelineSeries, round: RoundLane, words: Words) {
  return {
    ordinal: round.ordinal,
    label: round.label,
    days: roundDays(series, round, words),
  }
}

/** The days of a round, or why they are not there. */
export function roundDays(series: TimelineSeries, round: RoundLane, words: Words): string {
  const { startOn, endOn, isPartlyRead, absence } = round
  const { t } = words
  const day = (isoDay: string) => shortDays(series, isoDay, isoDay, words)
  if (startOn !== null && endOn !== null) return shortDays(series, startOn, endOn, words)
  if (startOn !== null) return t('timeline.roundDays.start', { day: day(startOn) })
  if (endOn !== null) return t('timeline.roundDays.end', { day: day(endOn) })
  if (absence !== null) return t(`absenceShort.${absence.reason}`)
  return t(isPartlyRead ? 'timeline.roundDays.left-out' : 'timeline.roundDays.none')
}

/** `Dawn 27 Oct` */
export function articleText(series: TimelineSeries, article: Article, words: Words): string {
  return words.t.markup('timeline.article', {
    ...articleParts(series, article, words),
    name: (label) => label,
    whole: (days) => days,
  })
}

/** What the text of an article is made of. */
export function articleParts(series: TimelineSeries, article: Article, words: Words) {
  return {
    label: article.shortName,
    days: shortDays(series, article.publishedEarliest, article.publishedLatest, words),
  }
}

/** `1–6 Nov, 8–15 Nov`: days without an article. */
export function gapText(series: TimelineSeries, words: Words): string {
  return series.gaps.map(({ from, to }) => shortDays(series, from, to, words)).join(', ')
}

/** `Known by the month only (2):` */
export function reasonText({ reason, events }: NoDayGroup, { t }: Words): string {
  return t('timeline.untimed.group', { reason: t(`timeline.untimed.reason.${reason}`), n: events.length })
}

/** `No usable day: 24` */
export function untimedTitle({ untimed }: TimelineSeries, { t }: Words): string {
  return t('timeline.untimed.title', { n: untimed.reduce((sum, { events }) => sum + events.length, 0) })
}

/** `4 articles`; empty where one article is all there is. */
export function countText({ sources }: { readonly sources: readonly string[] }, { t }: Words): string {
  return sources.length > 1 ? t('articles.digits', { n: sources.length }) : ''
}

/** When an event was, in a few words. */
export function whenText(when: When, words: Words): string {
  const { t } = words
  switch (when.kind) {
    case 'day':
      return t('timeline.when.day', { day: words.day(when.from) })
    case 'rival':
      return t('timeline.when.rival', { days: words.or(when.days.map((day) => words.day(day))) })
    case 'interval':
      return when.isBounded
        ? t('timeline.when.bounded', { day: words.day(when.from), last: words.day(when.to) })
        : t('timeline.when.interval', { days: words.days(when.from, when.to) })
    case 'none':
      return noDayText(when, words)
  }
}

/** The bound of an event without a usable day, where it has one. */
function noDayText({ reason, from, to }: Extract<When, { readonly kind: 'none' }>, words: Words): string {
  if (reason === 'background' && from !== null && to !== null && from !== to)
    return words.t('timeline.when.interval', { days: words.days(from, to) })
  const bound = reason === 'before' ? to : (from ?? to)
  if (bound === null || reason === 'undated') return words.t('timeline.when.undated')
  if (reason === 'month') return words.t('timeline.when.month', { day: words.dayLabel(bound, 'month') })
  if (reason === 'year') return words.t('timeline.when.year', { day: words.dayLabel(bound, 'year') })
  return words.t(`timeline.when.${reason}`, { day: words.day(bound) })
}
