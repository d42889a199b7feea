/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { Article } from '../articles'
import type { FilterTerm } from '../filters'
import type { Absence, AbsenceReason, Mark } from '../mark'
import type { Seat, Side } from '../seat'

/** Why nobody stands in a cell. */
export type SeatAbsenceReason = Extract<
  AbsenceReason,
  'filtered-out' | 'round-not-covered' | 'not-coded-yet' | 'nobody-named'
>

/** One row in one round: seats, or the reason why there is none. */
export interface SeatCell {
  /** The id of the mark of the absence. */
  readonly markId: string
  /** Head, members as printed, bodies. */
  readonly seats: readonly Seat[]
  /** The articles of all seats, or of most; null where every seat must name its own. */
  readonly sources: readonly string[] | null
  readonly absence: Absence<SeatAbsenceReason> | null
}

/** One round with a cell for each side. */
export interface RoundColumn {
  readonly round: string
  readonly label: string
  /** A day of the only month that the round's dates name, where no other round's dates name it; `YYYY-MM-DD`. */
  readonly monthDay: string | null
  /** Articles that report on the round, oldest first. */
  readonly reporting: readonly string[]
  /** One cell for each side, in their order. */
  readonly cells: readonly SeatCell[]
  /** Null where no round has a mediator. */
  readonly mediators: SeatCell | null
  /** The one reason why no side has anybody here; null where some side has, or the reasons differ. */
  readonly emptyReason: SeatAbsenceReason | null
}

/** So many rounds stand beside each other; more stand below each other. */
export const mostColumns = 4

/** The heads of one side. Several where articles name different ones. */
export interface Heads {
  readonly partyName: string
  readonly seats: readonly Seat[]
}

/** What the headline rests on. */
export interface CompositionFinding {
  /** The last round with a named head; null where no head is named. */
  readonly last: {
    readonly column: RoundColumn
    /** One entry for each side, in their order; without seats where the side has no head there. */
    readonly heads: readonly Heads[]
    /**
     * The kinds of the heads' institutions, where all sides have a head and all heads are of one family, and the
     * articles that name a head of every side.
     */
    readonly shared: { readonly kindLabels: readonly string[]; readonly sources: readonly string[] } | null
  } | null
  /** Rounds of which articles report and name nobody of any side, oldest first. */
  readonly silentRounds: readonly RoundColumn[]
}

/** One seat as one article reports it. */
export interface ReportedSeat {
  readonly seat: Seat
  readonly roundLabel: string
  /** Null where no article is given for the seat. */
  readonly source: string | null
}

export interface CompositionSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  readonly sides: readonly Side[]
  /** Oldest first. */
  readonly rounds: readonly RoundColumn[]
  readonly finding: CompositionFinding
  /** Every seat of every row. */
  readonly seatCount: number
  /** Seats of the sides, without those of mediators. */
  readonly sideSeatCount: number
  /** Those of them that rest on one article. */
  readonly singleCount: number
  readonly reported: readonly ReportedSeat[]
  /** How far the coders agreed on seats; null where they were not coded twice. */
  readonly agreement: Agreement | null
  /** The labels of all kinds of institution, by rank. */
  readonly kindsInOrder: readonly string[]
  /** The marks of the view in reading order, newest round first. */
  readonly marks: readonly Mark[]
  /** Every mark of both views. */
  readonly allMarks: readonly Mark[]
}
