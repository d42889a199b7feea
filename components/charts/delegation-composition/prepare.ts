import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { articleOf } from '../articles'
import { filterTerms } from '../filters'
import { prepareSides } from '../prepare-sides'
import type { Seat } from '../seat'
import { selectSeatScope } from '../seat-scope'
import { fitRounds } from './fit-rounds'
import { prepareFinding } from './prepare-finding'
import { prepareMarks } from './prepare-marks'
import { prepareRounds } from './prepare-rounds'
import type { CompositionSeries, RoundColumn } from './series'

/** Turns a dataset into everything that the chart shows, as far as the options leave it. */
export function prepareDelegationComposition(dataset: Dataset, options: ChartOptions): CompositionSeries {
  const scope = selectSeatScope(dataset, options)
  const sides = prepareSides(scope, options)
  const rounds = prepareRounds(scope, sides)
  const sideSeats = rounds.flatMap(({ cells }) => cells.flatMap(({ seats }) => seats))
  const allMarks = prepareMarks('full', rounds)
  return {
    view: options.view,
    filters: filterTerms(dataset, options),
    articles: scope.sources.map(articleOf),
    sides,
    rounds,
    finding: prepareFinding(sides, rounds),
    seatCount: rounds.flatMap(seatsOf).length,
    sideSeatCount: sideSeats.length,
    singleCount: sideSeats.filter(({ sources }) => sources.length === 1).length,
    reported: rounds.flatMap((column) =>
      seatsOf(column).flatMap((seat) =>
        (seat.sources.length > 0 ? seat.sources : [null]).map((source) => ({
          seat,
          roundLabel: column.label,
          source,
        })),
      ),
    ),
    agreement: sideSeats.length === 0 ? null : findAgreement(dataset, 'delegation_seat'),
    kindsInOrder: scope.look
      .codes('institution_kind')
      .map((kind) => scope.look.label('institution_kind', kind)),
    marks: options.view === 'summary' ? prepareMarks('summary', fitRounds({ rounds }).shown) : allMarks,
    allMarks,
  }
}

/** Every seat of a round, mediators last. */
function seatsOf({ cells, mediators }: RoundColumn): readonly Seat[] {
  return [...cells, ...(mediators ? [mediators] : [])].flatMap(({ seats }) => seats)
}
