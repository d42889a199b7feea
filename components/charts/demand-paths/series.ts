/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { Article } from '../articles'
import type { DemandLabels } from '../demand-labels'
import type { RoundColumn } from '../demand-scope'
import type { StepRow } from '../demand-step-rows'
import type { Move } from '../demand-steps'
import type { FilterTerm } from '../filters'
import type { Absence, AbsenceReason, Mark } from '../mark'
import type { RowPage } from '../row-pages'

/** One step as an article reports it. */
export interface PathStep {
  readonly markId: string
  /** Key of the demand report. */
  readonly record: string
  /** Its place in the article's own order, from 1. */
  readonly position: number
  readonly status: string
  /** Code of the side whose account it is. */
  readonly account: string
  /** Whether the article's wording is of the lowest grade of confidence. */
  readonly isLowConfidence: boolean
  /** Whether it is the last step, which is what the coders' agreement is about. */
  readonly isLastStep: boolean
  /** Whether it is the status shown for its article and round. */
  readonly isShown: boolean
  /** Whether its word is written out: the status shown, and the last reply on every other account. */
  readonly hasWord: boolean
  /** How the status shown moved since the round before, in this article. */
  readonly move: Move | null
}

/** Why an article has no step in a round. */
export type PathAbsenceReason = Extract<
  AbsenceReason,
  'filtered-out' | 'other-rounds' | 'not-coded-yet' | 'not-mentioned'
>

/** The steps of one article in one round (null: no round stated), in its order; without steps, the reason for none. */
export interface PathCell {
  readonly markId: string
  readonly round: string | null
  readonly steps: readonly PathStep[]
  readonly absence: Absence<PathAbsenceReason> | null
}

/** What one article tells of a demand. */
export interface PathRow {
  readonly source: string
  /** One for each column. */
  readonly cells: readonly PathCell[]
}

/** One demand, with a row for each article that tells a step of it. */
export interface PathItem {
  readonly id: string
  readonly title: string
  /** Whether the title opens with a name, which keeps its capital. */
  readonly opensWithName: boolean
  readonly isImplied: boolean
  readonly theme: string
  readonly maker: string | null
  readonly rows: readonly PathRow[]
  readonly articleCount: number
  readonly stepCount: number
  /** How many groups its steps are of. */
  readonly groupCount: number
  /** The directions in which it moved inside an article: none, one or both. */
  readonly directions: readonly Move['direction'][]
}

/** Items as rows: those shown at once, and those that unfold. */
export interface PathSection {
  readonly kind: 'moved' | 'varied'
  readonly items: readonly PathItem[]
  readonly folded: readonly PathItem[]
}

/** What the headline rests on. */
export interface PathFinding {
  /** Items that are not warnings. */
  readonly itemCount: number
  readonly back: readonly PathItem[]
  readonly forward: readonly PathItem[]
  /** Items that moved back at one place and forward at another. */
  readonly bothWays: readonly PathItem[]
}

/** The rows of a summary. */
export interface PathSummary {
  /** Their rows have cells for the columns below. */
  readonly items: readonly PathItem[]
  /** The columns in which one of these items has a step. */
  readonly columns: readonly RoundColumn[]
  /** Named rounds in which none has. */
  readonly silent: readonly RoundColumn[]
  /** Items that would stand here too. */
  readonly leftOut: readonly PathItem[]
}

export interface DemandPathsSeries extends DemandLabels {
  readonly view: 'full' | 'summary'
  readonly sort: 'outcome' | 'theme'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  readonly columns: readonly RoundColumn[]
  readonly sections: readonly PathSection[]
  /** Items whose steps are all of one group. */
  readonly plain: readonly PathItem[]
  /** Items that no article of the set reports. */
  readonly unreported: readonly PathItem[]
  readonly warnings: readonly PathItem[]
  /** Which of very many items the full view shows; null where it shows all. */
  readonly page: RowPage | null
  readonly summary: PathSummary
  readonly finding: PathFinding
  /** Parties to the talks whose account tells no status that is written out. */
  readonly unheardParties: readonly string[]
  readonly steps: readonly StepRow[]
  /** How far the coders agreed on statuses; null where they were not coded twice. */
  readonly agreement: Agreement | null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views. */
  readonly allMarks: readonly Mark[]
}

/** The items that the view draws as rows, folded ones included. */
export function drawnItems({ view, summary, sections, plain }: DemandPathsSeries): readonly PathItem[] {
  if (view === 'summary') return summary.items
  return [...sections.flatMap(({ items, folded }) => [...items, ...folded]), ...plain]
}

/** The steps of an item, article by article. */
export function stepsOf({ rows }: PathItem): readonly PathStep[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ steps }) => steps))
}

/** The columns of the view. */
export function shownColumns({ view, summary, columns }: DemandPathsSeries): readonly RoundColumn[] {
  return view === 'summary' ? summary.columns : columns
}

/** The column of a cell; throws where the series has none. */
export function requireColumn({ columns }: DemandPathsSeries, cell: PathCell): RoundColumn {
  const found = columns.find(({ round }) => round === cell.round)
  if (!found) throw new Error(`Cell ${cell.markId} stands in no column`)
  return found
}

/** Whether the view has nothing to draw. */
export function isEmpty({ view, finding, warnings, summary }: DemandPathsSeries): boolean {
  return view === 'summary' ? summary.items.length === 0 : finding.itemCount + warnings.length === 0
}
