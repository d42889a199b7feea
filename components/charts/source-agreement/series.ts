/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { Article } from '../articles'
import type { ContradictedCount } from '../contradicted-claims'
import type { FilterTerm } from '../filters'
import type { Mark } from '../mark'
import type { PairState } from '../pair-point-palette'
import type { RowPage } from '../row-pages'

/** A point that both articles of a pair report. */
export interface SharedPoint {
  readonly markId: string
  readonly claim: string
  readonly label: string
  readonly state: PairState
  /** What each article gives, in a few words; null where it gives nothing. */
  readonly values: readonly [string | null, string | null]
  /** Keys of the two claim reports. */
  readonly records: readonly [string, string]
}

/** A target in a pair: a point or, in a summary and where a pair shares very many, all its points of one state. */
export interface PairSpot {
  readonly markId: string
  readonly state: PairState
  readonly points: readonly SharedPoint[]
}

/** Two articles, the older one first. */
export interface Pair {
  readonly markId: string
  readonly sources: readonly [string, string]
  /** How many points both report. */
  readonly pointCount: number
  /** The points themselves, by state, then in the order of topics. */
  readonly points: readonly SharedPoint[]
  /** The same as they can be opened. */
  readonly spots: readonly PairSpot[]
  readonly counts: Readonly<Record<PairState, number>>
  /** Points that each of the two reports, or could have and does not mention. */
  readonly coverCount: number
  /** Whether both articles are coded to the end; if not, the counts may still grow. */
  readonly isCoded: boolean
}

/** Pairs that the chart counts and does not draw, under the older of their articles. */
export interface PairGroup {
  readonly source: string
  readonly pairs: readonly Pair[]
}

/** What the headline rests on. */
export interface AgreementFinding {
  readonly pairCount: number
  /** Claims of the dataset that some article reports. */
  readonly claimCount: number
  readonly leastShared: number
  readonly mostShared: number
  readonly contradictingPairs: number
  /** Claims on which some pair contradicts each other, by kind and topic. */
  readonly contradicted: readonly ContradictedCount[]
}

/** What a summary shows of the pairs. */
export interface AgreementSummary {
  readonly pairs: readonly Pair[]
  readonly leftOutCount: number
}

export interface SourceAgreementSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  /** Drawn point by point, by overlap. */
  readonly pairs: readonly Pair[]
  /** All other pairs, by count. */
  readonly folded: readonly PairGroup[]
  /** Which of very many other pairs the full view counts; null where it counts all. */
  readonly page: RowPage | null
  readonly summary: AgreementSummary
  readonly finding: AgreementFinding
  /** How far the coders agreed on what articles say; null where it was not coded twice. */
  readonly agreement: Agreement | null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views. */
  readonly allMarks: readonly Mark[]
  readonly topicLabels: Readonly<Record<string, string>>
}

/** A pair that shares more points than this has one square for each state, with the number of its points. */
export const mostPoints = 40

/** Whether the squares of a pair stand for several points each. */
export const isCounted = ({ pointCount }: Pick<Pair, 'pointCount'>): boolean => pointCount > mostPoints

/** The points of a spot that have a square: each, or the first for all where there are very many. */
export const squaresOf = (pair: Pick<Pair, 'pointCount'>, { points }: PairSpot): readonly SharedPoint[] =>
  isCounted(pair) ? points.slice(0, 1) : points

/** The pairs that the view counts, under the older of their articles. */
export function countedPairs({
  folded,
  page,
}: Pick<SourceAgreementSeries, 'folded' | 'page'>): readonly PairGroup[] {
  if (page === null) return folded
  return folded
    .map((group) => ({ ...group, pairs: group.pairs.filter(({ markId }) => page.shown.has(markId)) }))
    .filter(({ pairs }) => pairs.length > 0)
}

/** The pairs that the view draws point by point. */
export function drawnPairs({ view, summary, pairs }: SourceAgreementSeries): readonly Pair[] {
  return view === 'summary' ? summary.pairs : pairs
}

/** Every pair of the chart, drawn ones first. */
export function listPairs({ pairs, folded }: SourceAgreementSeries): readonly Pair[] {
  return [...pairs, ...folded.flatMap((one) => one.pairs)]
}
