/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { statementModes } from '@/dataset/closed-lists'
import type { Article } from '../articles'
import type { FilterTerm } from '../filters'
import type { Absence, AbsenceReason, Mark } from '../mark'
import type { RowPage } from '../row-pages'
import type { SideSlot } from '../side-palette'

/** How much of an utterance stands in quotation marks. */
export type Mode = (typeof statementModes)[number]

/** Why an article has no statement of a group. */
type VoiceAbsenceReason = Extract<AbsenceReason, 'no-statement' | 'not-coded-yet'>

/** One statement: one square. Its id is the id of its mark. */
export interface Voice {
  readonly id: string
  readonly source: string
  readonly paragraph: number
  readonly speaker: string
  readonly isNamed: boolean
  readonly side: string
  readonly mode: Mode
  /** Whether the article has it from an outlet that it cites, or from somebody else who speaks (`isToldByOther`). */
  readonly isToldByOther: boolean
  /** Whether it is of a further side of its group, such as the military beside officials. */
  readonly isStriped: boolean
  /** The outlet that the article cites for it. */
  readonly relayedVia: string | null
  readonly channel: string | null
  readonly isSideInferred: boolean
  readonly gist: string
  /** The same utterance printed again: not counted. */
  readonly repeats: readonly string[]
}

/** A side as the process calls it. */
interface SideLabel {
  readonly code: string
  readonly label: string
}

/** One column: the sides of one party, or all sides that speak for none. */
export interface Group {
  /** Null for the pool of sides that speak for no party. */
  readonly party: string | null
  /** Null for the pool. */
  readonly name: string | null
  readonly slot: SideSlot
  /** By rank. */
  readonly sides: readonly SideLabel[]
  readonly count: number
  /** How many statements each of its sides has, by rank; sides without any are left out. */
  readonly bySide: readonly (SideLabel & { readonly count: number })[]
}

/** The statements of one group in one article. */
export interface VoiceCell {
  /** The id of the mark of the whole run, or of its absence. */
  readonly markId: string
  /** Named speakers first, then by mode, then as the article has them. */
  readonly voices: readonly Voice[]
  readonly namedCount: number
  readonly absence: Absence<VoiceAbsenceReason> | null
}

/** One article, with one cell for each group. */
export interface VoiceRow {
  /** The id of the article. */
  readonly id: string
  readonly article: Article
  readonly count: number
  readonly cells: readonly VoiceCell[]
}

/** The statements of one party to the talks. */
export interface PartyCount {
  readonly name: string
  readonly count: number
  readonly directCount: number
  readonly toldByOtherCount: number
}

/** What the headline rests on. */
export interface VoicesFinding {
  readonly count: number
  /** Parties to the talks that the filter leaves. */
  readonly partyCount: number
  /** The party to the talks with most statements. */
  readonly largest: PartyCount
  /** The one with fewest; null where there is only one, or where several of many have as few. */
  readonly smallest: PartyCount | null
}

export interface VoicesSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  /** Oldest first. */
  readonly articles: readonly Article[]
  readonly groups: readonly Group[]
  readonly rows: readonly VoiceRow[]
  /** Which of very many articles the full view shows; null where it shows all. */
  readonly page: RowPage | null
  readonly count: number
  /** Statements left out because they print an utterance again. */
  readonly repeatCount: number
  /** Null where no party to the talks is left, or none of many has the most. */
  readonly finding: VoicesFinding | null
  readonly sideLabels: Readonly<Record<string, string>>
  readonly modeLabels: Readonly<Record<Mode, string>>
  /** Statements are not coded twice. */
  readonly agreement: Agreement | null
  /** The marks of the view in reading order: statements, or in a summary runs of them. */
  readonly marks: readonly Mark[]
  readonly allMarks: readonly Mark[]
}

/** So many groups stand beside each other; more stand below each other. */
export const mostColumns = 5
