import type { Article } from '../articles'
import type { Mark, RecordRef } from '../mark'
import { rowsOn } from '../row-pages'
import { type EventRow, listEvents, type RoundLane, type TimelineSeries } from './series'

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks(
  view: TimelineSeries['view'],
  parts: Pick<TimelineSeries, 'rounds' | 'timed' | 'shown' | 'untimed' | 'page'>,
  articles: readonly Article[],
): Pick<TimelineSeries, 'marks' | 'allMarks'> {
  const lanes = [...parts.rounds.map(roundMark), ...articles.map(articleMark)]
  const allMarks = [...lanes, ...listEvents(parts).map(eventMark)]
  const inView = view === 'full' ? rowsOn(parts.page)(listEvents(parts)) : parts.shown
  return { marks: [...lanes, ...inView.map(eventMark)], allMarks }
}

/** The id of the mark of an article. */
export const articleMarkId = (source: string) => `article.${source}`

const roundMark = ({ markId, id, reports, absence, startOn, endOn, isPartlyRead }: RoundLane): Mark => ({
  id: markId,
  shows: [startOn, endOn, isPartlyRead].join(' '),
  records: reports.map((report): RecordRef => ({ type: 'round_report', id: report })),
  context: [{ type: 'round', id }],
  absence,
  notLastStep: [],
})

const articleMark = ({ id }: Article): Mark => ({
  id: articleMarkId(id),
  records: [{ type: 'source', id }],
  context: [],
  absence: null,
  notLastStep: [],
})

const eventMark = ({ id, when }: EventRow): Mark => ({
  id,
  shows: [when.kind, when.from, when.to, ...(when.kind === 'rival' ? when.days : [])].join(' '),
  records: [{ type: 'event', id }],
  context: [],
  absence: null,
  notLastStep: [],
})
