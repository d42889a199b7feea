import { requireArticle } from '../articles'
import type { DescribedTable } from '../description'
import type { Words } from '../words'
import { listEvents, type TimelineSeries, type When } from './series'

const columnKeys = [
  'event',
  'title',
  'kind',
  'round',
  'firmness',
  'from',
  'to',
  'article',
  'account',
  'statedFrom',
  'statedTo',
] as const

/** One row for each account of each event; an event without an account has one row. */
export function describeTable(series: TimelineSeries, words: Words): DescribedTable {
  const roundLabels = new Map(series.rounds.map(({ id, label }) => [id, label]))
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`timeline.table.${key}`) })),
    rows: listEvents(series).flatMap(({ id, title, kind, round, when, accounts }) => {
      const event = [
        id,
        title,
        series.kindLabels[kind] ?? kind,
        round === null ? null : (roundLabels.get(round) ?? round),
        firmness(when, words),
        when.from,
        when.to,
      ]
      if (accounts.length === 0) return [[...event, null, null, null, null]]
      return accounts.map(({ source, text, from, to }) => [
        ...event,
        requireArticle(series, source).shortName,
        text,
        from,
        to,
      ])
    }),
  }
}

/** How firmly an event is dated, or why it has no place on the axis. */
function firmness(when: When, { t }: Words): string {
  return when.kind === 'none'
    ? t(`timeline.untimed.reason.${when.reason}`)
    : t(`timeline.firmness.${when.kind}`)
}
