/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { Article } from '../articles'
import type { FilterTerm } from '../filters'
import type { Absence, AbsenceReason, Mark } from '../mark'
import type { Seat, Side } from '../seat'

/** So many rounds with names stand beside each other: the latest ones. */
export const mostColumns = 4

/** So many rows of a side are drawn before the rest is folded to a sentence of names. */
export const longestSection = { full: 12, summary: 8 } as const

/** Why somebody, or a whole side, has no name in a round. */
type ChangeAbsenceReason = Extract<
  AbsenceReason,
  'filtered-out' | 'round-not-covered' | 'not-coded-yet' | 'nobody-named' | 'not-named-again'
>

/** An empty place that is a mark of its own. */
export interface Gap {
  readonly markId: string
  readonly absence: Absence<ChangeAbsenceReason>
}

/** What is said of a name in comparison with the rounds before; null where nothing changed or nothing is known. */
export type Step = 'first-named' | 'named-again' | 'head-then-member' | 'member-then-head' | 'same-body'

/** One row in one round. */
export interface ThreadCell {
  /** Several where the articles have one person in several places. Empty where `gap` holds, or nothing is to be said. */
  readonly seats: readonly Seat[]
  /** What leads here from the round before: the same person, the same body, or a name that ends. */
  readonly line: 'person' | 'body' | 'end' | null
  readonly step: Step | null
  readonly gap: Gap | null
}

/** One person or body through the rounds; one cell for each column. */
export interface Thread {
  readonly key: string
  readonly name: string
  readonly cells: readonly ThreadCell[]
}

/** The rows of one side. */
export interface Section extends Side {
  /** Heads, then who is named in several rounds, then who is first named, then who is not named again. */
  readonly threads: readonly Thread[]
  /** One entry for each column: why nobody of this side is named in it; null where somebody is. */
  readonly gaps: readonly (Gap | null)[]
}

/** One round with names. */
export interface Column {
  readonly round: string
  readonly label: string
  /** A day in the one month that stands for the round; null where its label must (`ownMonth`). */
  readonly monthDay: string | null
  /** The articles that name somebody there, oldest first. */
  readonly sources: readonly string[]
  /** The articles of most names; null where there is no most. */
  readonly usualSources: readonly string[] | null
}

/** A round without names, with its reason. */
export interface SkippedRound extends Gap {
  readonly round: string
  readonly label: string
}

/** What the headline rests on: the last two rounds with names. */
export interface ChangesFinding {
  readonly from: Column
  readonly to: Column
  /** Sides of which both rounds have a head. */
  readonly heads: readonly { readonly partyName: string; readonly isSame: boolean }[]
  /** Sides with two names or more in the first of them and somebody in the second: their names, and how many end. */
  readonly names: readonly {
    readonly partyName: string
    readonly nameCount: number
    readonly endingCount: number
  }[]
}

/** One person or body of a side as the table has it: roles and articles by round. */
export interface NamedRow {
  readonly party: string
  readonly name: string
  readonly spellings: readonly string[]
  /** By round: the role, and the articles. */
  readonly rounds: Readonly<Record<string, { readonly role: string; readonly sources: readonly string[] }>>
}

export interface ChangesSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  /** Rounds with names, oldest first: the last ones. */
  readonly columns: readonly Column[]
  /** Earlier rounds with names, which only the table shows. */
  readonly earlier: readonly { readonly round: string; readonly label: string }[]
  /** Rounds in which nobody of any side is named. */
  readonly skipped: readonly SkippedRound[]
  readonly sections: readonly Section[]
  /** Null with fewer than two rounds to compare. */
  readonly finding: ChangesFinding | null
  /** Seats in the columns. */
  readonly seats: readonly Seat[]
  readonly rows: readonly NamedRow[]
  /** All rounds by which the table has a column. */
  readonly tableRounds: readonly { readonly round: string; readonly label: string }[]
  /** The labels of all kinds of institution, by rank. */
  readonly kindsInOrder: readonly string[]
  /** How far the coders agreed on seats; null where they were not coded twice. */
  readonly agreement: Agreement | null
  /** The marks in reading order; the same in both views. */
  readonly marks: readonly Mark[]
  readonly allMarks: readonly Mark[]
}
