import { roundsInOrder } from '@/components/charts/articles'
import { partiesInOrder } from '@/components/charts/party-order'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'

/** What no article of the set says. Every list is in the order of its records and empty where all of it is said. */
export interface Unsaid {
  /** Rounds that articles report on, with the sides of which no article names a person there. */
  readonly people: readonly {
    readonly round: string
    readonly parties: readonly string[]
    readonly mediators: boolean
  }[]
  /** Rounds with the sides of which a person is named there, and no head. */
  readonly heads: readonly { readonly round: string; readonly parties: readonly string[] }[]
  /** Rounds without an opening or a closing day. */
  readonly roundDays: readonly {
    readonly round: string
    readonly hasStart: boolean
    readonly hasEnd: boolean
  }[]
  /** Sides of which no ask or offer is reported. */
  readonly asks: readonly string[]
  /** Asks and offers without any step beyond the asking. */
  readonly outcomes: readonly string[]
  /** Sides that no article quotes in a whole sentence, with the number of their statements. */
  readonly quotations: readonly { readonly party: string; readonly statementCount: number }[]
  /** Events for which no article gives a day. */
  readonly eventDays: readonly string[]
  /** Points whose fact no article dates. */
  readonly pointDays: readonly string[]
}

/** Works out from the rows alone what no article says. */
export function prepareUnsaid(dataset: Dataset): Unsaid {
  const { claims } = dataset.rows
  return {
    people: findUnnamed(dataset),
    heads: findHeadless(dataset),
    roundDays: roundsInOrder(dataset)
      .filter(({ start_on, end_on }) => start_on === null || end_on === null)
      .map(({ id, start_on, end_on }) => ({
        round: id,
        hasStart: start_on !== null,
        hasEnd: end_on !== null,
      })),
    asks: findWithoutAsk(dataset),
    outcomes: findWithoutOutcome(dataset),
    quotations: findUnquoted(dataset),
    eventDays: findUndatedEvents(dataset),
    pointDays: claims.filter(({ knowable_from }) => knowable_from === null).map(({ id }) => id),
  }
}

/** A warning asks for nothing and has no reply. */
export const isAsk = ({ kind }: Row<'demands'>): boolean => kind !== 'warning'

function findUnnamed(dataset: Dataset): Unsaid['people'] {
  const { round_reports, delegation_seats } = dataset.rows
  return roundsInOrder(dataset).flatMap(({ id: round }) => {
    if (!round_reports.some((report) => report.round === round)) return []
    const seats = delegation_seats.filter((seat) => seat.round === round)
    const named = seats.filter(({ person }) => person !== null)
    const parties = partiesInOrder(dataset).filter((party) => !named.some((seat) => seat.party === party))
    const isMediator = ({ role }: Row<'delegation_seats'>) => role === 'mediator'
    // Where no article reports a mediator, none is missing.
    const mediators = seats.some(isMediator) && !named.some(isMediator)
    return parties.length > 0 || mediators ? [{ round, parties, mediators }] : []
  })
}

function findHeadless(dataset: Dataset): Unsaid['heads'] {
  return roundsInOrder(dataset).flatMap(({ id: round }) => {
    const seats = dataset.rows.delegation_seats.filter((seat) => seat.round === round)
    const parties = partiesInOrder(dataset).filter((party) => {
      const own = seats.filter((seat) => seat.party === party)
      return own.some(({ person }) => person !== null) && !own.some(({ role }) => role === 'head')
    })
    return parties.length > 0 ? [{ round, parties }] : []
  })
}

function findWithoutAsk(dataset: Dataset): readonly string[] {
  const { demands, demand_reports } = dataset.rows
  const reported = new Set(demand_reports.map(({ demand }) => demand))
  const makers = new Set(
    demands.filter((demand) => isAsk(demand) && reported.has(demand.id)).map(({ made_by }) => made_by),
  )
  return partiesInOrder(dataset).filter((party) => !makers.has(party))
}

function findWithoutOutcome(dataset: Dataset): readonly string[] {
  const look = lookUp(dataset)
  const { demands, demand_reports } = dataset.rows
  const replied = new Set(
    demand_reports.filter(({ status }) => look.statusGroup(status) !== 'ask').map(({ demand }) => demand),
  )
  return demands.filter((demand) => isAsk(demand) && !replied.has(demand.id)).map(({ id }) => id)
}

function findUnquoted(dataset: Dataset): Unsaid['quotations'] {
  const look = lookUp(dataset)
  return partiesInOrder(dataset).flatMap((party) => {
    const own = dataset.rows.statements.filter(
      ({ side, duplicate_of }) => duplicate_of === null && look.requireEntry('side', side).group === party,
    )
    return own.some(({ mode }) => mode === 'direct') ? [] : [{ party, statementCount: own.length }]
  })
}

/** An event that articles date differently has no day of its own, and yet several are said. */
function findUndatedEvents({ rows: { events, event_reports } }: Dataset): readonly string[] {
  const dated = new Set(
    event_reports.filter(({ value_kind }) => value_kind === 'date').map(({ event }) => event),
  )
  return events.filter(({ id, precision }) => precision !== 'day' && !dated.has(id)).map(({ id }) => id)
}
