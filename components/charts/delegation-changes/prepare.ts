import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { articleOf } from '../articles'
import { filterTerms } from '../filters'
import { prepareSeat } from '../prepare-seat'
import { prepareSides } from '../prepare-sides'
import { ownMonth } from '../round-month'
import type { Seat } from '../seat'
import { type SeatScope, selectSeatScope } from '../seat-scope'
import { sharedSources } from '../shared-sources'
import { prepareFinding } from './prepare-finding'
import { prepareMarks } from './prepare-marks'
import { prepareRows } from './prepare-rows'
import { prepareSection, sideGap } from './prepare-section'
import { type ChangesSeries, type Column, mostColumns } from './series'

/** Turns a dataset into everything that the chart shows. It compares rounds, so it has no filter on them. */
export function prepareDelegationChanges(dataset: Dataset, given: ChartOptions): ChangesSeries {
  const options = { ...given, round: null }
  const scope = selectSeatScope(dataset, options)
  const seats = scope.seats.filter(({ role }) => role !== 'mediator').map((row) => prepareSeat(scope, row))
  const hasNames = ({ id }: Row<'rounds'>) => seats.some(({ round }) => round === id)
  const named = scope.rounds.filter(hasNames)
  const columns = named.slice(-mostColumns).map((round) => prepareColumn(scope, round, seats))
  const drawn = seats.filter((seat) => columns.some(({ round }) => round === seat.round))
  const sections = prepareSides(scope, options).map((side) => prepareSection(scope, columns, side, seats))
  const skipped = scope.rounds
    .filter((round) => !hasNames(round))
    // Two dots before: the id of no seat and of no side's gap.
    .map(({ id, label }) => ({ round: id, label, ...sideGap(scope, `..${id}`, id, null) }))
  const marks = prepareMarks(columns, columns.length > 0 ? sections : [], skipped)
  return {
    view: options.view,
    filters: filterTerms(dataset, options),
    articles: scope.sources.map(articleOf),
    columns,
    earlier: named.slice(0, -mostColumns).map(({ id, label }) => ({ round: id, label })),
    skipped,
    sections: columns.length > 0 ? sections : [],
    finding: prepareFinding(columns, sections),
    seats: drawn,
    rows: prepareRows(sections, seats),
    tableRounds: scope.rounds.map(({ id, label }) => ({ round: id, label })),
    kindsInOrder: scope.look
      .codes('institution_kind')
      .map((kind) => scope.look.label('institution_kind', kind)),
    agreement: seats.length === 0 ? null : findAgreement(dataset, 'delegation_seat'),
    marks,
    allMarks: marks,
  }
}

function prepareColumn(scope: SeatScope, round: Row<'rounds'>, seats: readonly Seat[]): Column {
  const own = seats.filter((seat) => seat.round === round.id)
  const naming = new Set(own.flatMap(({ sources }) => sources))
  return {
    round: round.id,
    label: round.label,
    monthDay: ownMonth(scope.dataset, round),
    sources: scope.sources.map(({ id }) => id).filter((id) => naming.has(id)),
    usualSources: sharedSources(own),
  }
}
