import { ascending } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { recordKey } from '@/dataset/record-key'
import { articleOf } from '../articles'
import { absenceInRound } from '../round-absence'
import { prepareRowPage, rowsOn } from '../row-pages'
import { prepareAxis, prepareGaps } from './prepare-axis'
import { prepareMarks } from './prepare-marks'
import { groupUntimed, prepareRival, prepareShown } from './prepare-rows'
import { prepareWhen } from './prepare-when'
import { type Scope, selectScope } from './scope'
import { type EventRow, listEvents, type RoundLane, type TimelineSeries } from './series'

/** Turns a dataset into the timeline series for these options, which must have passed `fitChartOptions`. */
export function prepareTimeline(dataset: Dataset, options: ChartOptions): TimelineSeries {
  const look = lookUp(dataset)
  const scope = selectScope(dataset, options)
  const articles = scope.sources.map(articleOf)
  const rounds = scope.rounds.map((round) => prepareRound(scope, round))
  const rows = scope.events
    .map((event) => prepareEvent(scope, event))
    .sort((a, b) => ascending(a.title, b.title) || ascending(a.id, b.id))
  const { axis, timed, untimed } = prepareAxis(rows, rounds, articles)
  const inOrder = timed.toSorted(
    (a, b) => ascending(a.when.from, b.when.from) || ascending(a.when.to, b.when.to),
  )
  const groups = groupUntimed(untimed)
  const ids = listEvents({ timed: inOrder, untimed: groups }).map(({ id }) => id)
  const page = options.view === 'full' ? prepareRowPage(ids, options.page, options.mark) : null
  const parts = {
    rounds,
    timed: inOrder,
    // On one page of many all events that stand there are open.
    shown: page ? rowsOn(page)(inOrder) : prepareShown(options.view, inOrder),
    untimed: groups,
    page,
  }
  return {
    view: options.view,
    filters: scope.filters,
    articles,
    axis,
    ...parts,
    gaps: prepareGaps(axis, dataset.rows.sources.map(articleOf)),
    rival: prepareRival(look, inOrder),
    agreement: null,
    ...prepareMarks(options.view, parts, articles),
    kindLabels: look.labels('event_kind'),
  }
}

function prepareEvent({ sources }: Scope, { row, reports, leftOut }: Scope['events'][number]): EventRow {
  const ids = new Set(reports.map(({ source }) => source))
  const own = sources.filter(({ id }) => ids.has(id))
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    round: row.round,
    when: prepareWhen({
      event: row,
      reports,
      isPartlyRead: leftOut.length > 0,
      publishedOn: new Set(own.flatMap((source) => [source.published_earliest, source.published_latest])),
    }),
    sources: own.map(({ id }) => id),
    accounts: reports.map(({ source, version, value_from, value_to }) => ({
      source,
      text: version,
      from: value_from,
      to: value_to,
    })),
  }
}

function prepareRound({ sources }: Scope, { row, reports, leftOut }: Scope['rounds'][number]): RoundLane {
  const isPartlyRead = leftOut.length > 0 && (row.start_on !== null || row.end_on !== null)
  return {
    markId: `round.${row.id}`,
    id: row.id,
    ordinal: row.ordinal,
    label: row.label,
    startOn: isPartlyRead ? null : row.start_on,
    endOn: isPartlyRead ? null : row.end_on,
    isPartlyRead,
    reports: reports.map((report) => recordKey('round_report', report)),
    absence:
      reports.length > 0
        ? null
        : absenceInRound({ sources, leftOut, reporting: [], silence: 'not-mentioned' }),
  }
}
