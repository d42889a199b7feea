/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { StatusGroup } from '@/dataset/closed-lists'
import type { Article } from '../articles'
import type { DemandLabels } from '../demand-labels'
import type { RoundColumn } from '../demand-scope'
import type { StepRow } from '../demand-step-rows'
import type { Move } from '../demand-steps'
import type { FilterTerm } from '../filters'
import type { Absence, AbsenceReason, Mark } from '../mark'
import type { RowPage } from '../row-pages'

/** One article's step that a cell shows. */
export interface Reply {
  readonly source: string
  readonly status: string
  /** Code of the side whose account it is. */
  readonly account: string
  /** Key of the demand report. */
  readonly record: string
  /** Whether the article's wording is of the lowest grade of confidence. */
  readonly isLowConfidence: boolean
  /** Whether the article goes on after this step: the step shown is then not the coded last one. */
  readonly isLastStep: boolean
}

/** A move of the outcome that a chip shows, with the articles in which it moved. */
export interface ChipMove extends Move {
  readonly sources: readonly string[]
}

/** One outcome in a cell: all articles that report it, merged. */
export interface Chip {
  readonly markId: string
  readonly status: string
  readonly replies: readonly Reply[]
  /** The side whose account it is; null where the articles differ in that. */
  readonly account: string | null
  /** An earlier reply on another account in an article whose last outcome is shown too. */
  readonly isEarlier: boolean
  /** All articles word it weakly. */
  readonly isLowConfidence: boolean
  readonly move: ChipMove | null
}

/** Why a cell is empty here. */
export type DemandAbsenceReason = Extract<
  AbsenceReason,
  'filtered-out' | 'round-not-covered' | 'not-coded-yet' | 'not-mentioned'
>

/** An empty cell with its reason. */
export type DemandAbsence = Absence<DemandAbsenceReason>

/** One demand in one round (null: no round stated). A cell without chips has an absence, or nothing to say. */
export interface DemandCell {
  readonly markId: string
  readonly round: string | null
  readonly chips: readonly Chip[]
  /** The groups of the statuses shown; more than one means that the articles report different outcomes. */
  readonly groups: readonly StatusGroup[]
  readonly absence: DemandAbsence | null
  /** Keys of the steps in this cell that no chip shows: earlier steps, and asks that gave way. */
  readonly otherRecords: readonly string[]
}

export interface DemandRow {
  readonly id: string
  readonly title: string
  readonly isImplied: boolean
  readonly theme: string
  readonly maker: string | null
  readonly cells: readonly DemandCell[]
  readonly articleCount: number
  readonly stepCount: number
}

/** The demands of one maker, or of all makers without a section of their own. */
export interface MakerSection {
  /** The party; null for the pool of all others. */
  readonly party: string | null
  /** The makers in it, null where none is stated. */
  readonly makers: readonly (string | null)[]
  readonly itemCount: number
  /** Demands with an outcome in some article. */
  readonly rows: readonly DemandRow[]
  /** Demands put forward, with no outcome reported. */
  readonly asked: readonly DemandRow[]
  /** Demands that no article of the set reports. */
  readonly unreported: readonly DemandRow[]
}

/** The squares of one group in one round. */
export interface SummaryGroup {
  readonly group: StatusGroup
  /** The statuses that this row stands for, by rank. */
  readonly statuses: readonly string[]
  readonly squares: readonly SummarySquare[]
}

/** One demand in one round. Two statuses where articles report outcomes of different groups. */
export interface SummarySquare {
  readonly demand: string
  readonly title: string
  readonly cell: DemandCell
  readonly articleCount: number
  readonly statuses: readonly string[]
}

export interface SummaryRound {
  readonly column: RoundColumn
  readonly itemCount: number
  readonly groups: readonly SummaryGroup[]
  readonly accounts: readonly AccountCount[]
}

/** What the headline rests on. */
export interface DemandFinding {
  readonly itemCount: number
  readonly noOutcomeCount: number
  /** The longest run of latest rounds in which no status shown is in group `moving`, oldest first. */
  readonly unmovedRounds: readonly RoundColumn[]
  /** Items with a status in group `moving` in the latest round reported on. */
  readonly movedInLatest: { readonly column: RoundColumn; readonly itemCount: number } | null
}

/** Whose account the statuses shown are: one status for each demand, round and article. */
export interface AccountCount {
  /** A party, or a side that speaks for no party. */
  readonly label: string
  readonly isParty: boolean
  readonly count: number
}

export interface DemandStatusSeries extends DemandLabels {
  readonly view: 'full' | 'summary'
  readonly sort: 'outcome' | 'theme'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  readonly columns: readonly RoundColumn[]
  readonly sections: readonly MakerSection[]
  readonly warnings: readonly DemandRow[]
  /** Which of very many demands the full view shows; null where it shows all. */
  readonly page: RowPage | null
  readonly summary: readonly SummaryRound[]
  readonly finding: DemandFinding
  readonly shownCount: number
  readonly accounts: readonly AccountCount[]
  /** Parties to the talks whose account tells no status shown. */
  readonly unheardParties: readonly string[]
  readonly steps: readonly StepRow[]
  /** How far the coders agreed on statuses; null where they were not coded twice. */
  readonly agreement: Agreement | null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views, so that a link into either one finds its evidence. */
  readonly allMarks: readonly Mark[]
}
