/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { discrepancyKinds, discrepancySeverities } from '@/dataset/closed-lists'
import type { Row } from '@/dataset/tables'
import type { Article } from '../articles'
import type { DayAxis } from '../day-axis'
import type { FilterTerm } from '../filters'
import type { Mark } from '../mark'
import type { RowPage } from '../row-pages'

export type DifferenceKind = (typeof discrepancyKinds)[number]
export type Severity = (typeof discrepancySeverities)[number]

/** A value that can stand on an axis: a day, a stretch of days with both ends, or a number with its unit. */
export type StatedValue =
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }

/** One account that one article gives. */
export interface Position {
  readonly markId: string
  readonly source: string
  readonly text: string
  /** Null where words are all there is. */
  readonly value: StatedValue | null
  /** As it stands in the dataset. */
  readonly row: Row<'discrepancy_positions'>
}

/** The day that an article with a position gives for another event in the same difference. */
export interface BesideDay {
  readonly markId: string
  readonly source: string
  readonly event: string
  readonly title: string
  readonly text: string
  readonly value: Extract<StatedValue, { readonly kind: 'days' }>
}

/** The axis on which positions are compared. */
export type PositionAxis =
  | { readonly kind: 'days'; readonly days: DayAxis }
  | { readonly kind: 'numbers'; readonly first: number; readonly last: number; readonly unit: string | null }

/** One point on which accounts differ. */
export interface Difference {
  /** Also the id of its mark. */
  readonly id: string
  readonly title: string
  readonly kind: DifferenceKind
  readonly severity: Severity
  /** By article, oldest first. */
  readonly positions: readonly Position[]
  readonly beside: readonly BesideDay[]
  /** Null where the positions are words. */
  readonly axis: PositionAxis | null
}

/** Differences of one kind that could both be right. */
export interface KindGroup {
  readonly kind: DifferenceKind
  readonly differences: readonly Difference[]
}

export interface DiscrepanciesSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  /** Those that cannot both be right: first those on an axis, then by kind. */
  readonly hard: readonly Difference[]
  /** As many of these as the view shows at once; the others fold. */
  readonly shownCount: number
  readonly soft: readonly KindGroup[]
  /** Which of very many differences the full view shows; null where it shows all. */
  readonly page: RowPage | null
  /** Titles of differences that lose a side to the filter. */
  readonly dropped: readonly string[]
  /** Positions rest on no double coding of their own. */
  readonly agreement: null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views, so that a link into either one finds its evidence. */
  readonly allMarks: readonly Mark[]
  readonly severityLabels: Readonly<Record<string, string>>
  readonly kindLabels: Readonly<Record<string, string>>
  readonly valueKindLabels: Readonly<Record<string, string>>
  readonly unitLabels: Readonly<Record<string, string>>
}

/** Every difference, in reading order of the full view. */
export function listDifferences({
  hard,
  soft,
}: Pick<DiscrepanciesSeries, 'hard' | 'soft'>): readonly Difference[] {
  return [...hard, ...soft.flatMap(({ differences }) => differences)]
}

/** Those that the view shows with all their positions. */
export function shownHard({ hard, shownCount }: DiscrepanciesSeries): readonly Difference[] {
  return hard.slice(0, shownCount)
}
