/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Agreement } from '@/dataset/agreement'
import type { claimKinds, stances, strengths } from '@/dataset/closed-lists'
import { type Article, requireArticle } from '../articles'
import type { ClaimAbsenceReason, ClaimCellState } from '../claim-cell-palette'
import type { ContradictedCount } from '../contradicted-claims'
import type { FilterTerm } from '../filters'
import type { Absence, Mark } from '../mark'
import type { RowPage } from '../row-pages'

type ClaimKind = (typeof claimKinds)[number]

/** What one article says on one claim. */
export interface ClaimReport {
  readonly stance: (typeof stances)[number]
  /** What the article gives, in a few words. */
  readonly value: string | null
  readonly strength: (typeof strengths)[number]
  /** The outlet whose report the article cites. */
  readonly relayedVia: string | null
  readonly note: string | null
  /** Key of the claim report. */
  readonly record: string
}

/** One claim in one article. */
export interface CoverageCell {
  readonly source: string
  readonly state: ClaimCellState
  readonly report: ClaimReport | null
  readonly absence: Absence<ClaimAbsenceReason> | null
}

/** A place in a row that can be opened: one article, or all those that have nothing for one and the same reason. */
export interface CoverageSpot {
  readonly markId: string
  readonly sources: readonly string[]
  readonly state: ClaimCellState
  readonly report: ClaimReport | null
  readonly absence: Absence<ClaimAbsenceReason> | null
}

/** What one or several articles give, in the same words, on a claim that some article denies. */
export interface Position {
  readonly sources: readonly string[]
  readonly value: string
}

/** One claim across all articles. */
export interface ClaimRow {
  readonly id: string
  readonly label: string
  readonly topic: string
  readonly round: string | null
  readonly kind: ClaimKind
  /** One for each article, in the order of columns. */
  readonly cells: readonly CoverageCell[]
  /** The same as they are drawn. */
  readonly spots: readonly CoverageSpot[]
  /** The states of its cells. */
  readonly states: ReadonlySet<ClaimCellState>
  /** The articles that report it, oldest first. */
  readonly reportedBy: readonly string[]
  readonly reportCount: number
  /** Every stance that some article takes. */
  readonly stances: ReadonlySet<ClaimReport['stance']>
  /** Articles that report the claim or could have and do not mention it. */
  readonly coverCount: number
  /** Whether one article affirms what another contradicts. */
  readonly isContradicted: boolean
  /** What each article gives, where some article says otherwise; else empty. */
  readonly positions: readonly Position[]
}

/** The claims of one topic that stand in two articles or more. */
export interface TopicSection {
  readonly topic: string
  readonly rows: readonly ClaimRow[]
  /** Rows beyond those that a chart shows at once; they unfold. */
  readonly folded: readonly ClaimRow[]
}

/** The claims that stand in one article only. */
export interface SingleGroup {
  readonly markId: string
  readonly source: string
  readonly rows: readonly ClaimRow[]
}

/** What the headline and the deck rest on. */
export interface CoverageFinding {
  /** Claims that some article reports. */
  readonly claimCount: number
  readonly singleCount: number
  /** Claims that every article affirms, where there are two articles or more. */
  readonly toldByAll: readonly string[]
  /** Claims that one article affirms and another contradicts, by kind and topic. */
  readonly contradicted: readonly ContradictedCount[]
  /** Whether some claim is only contradicted, so that it cannot be told whether articles contradict each other. */
  readonly hasOpenContradiction: boolean
}

/** The rows of a summary. */
export interface CoverageSummary {
  /** A claim stands here from so many articles on, or where it is contradicted. */
  readonly leastArticles: number
  readonly rows: readonly ClaimRow[]
  /** Claims that would stand here too. */
  readonly leftOutCount: number
}

export interface ClaimCoverageSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  readonly sections: readonly TopicSection[]
  readonly singles: readonly SingleGroup[]
  /** Claims of the dataset that no article reports. */
  readonly unreported: readonly ClaimRow[]
  /** Labels of claims that only articles left out by the filter report. */
  readonly dropped: readonly string[]
  readonly summary: CoverageSummary
  /** Which rows the full view shows; null where it shows all. */
  readonly page: RowPage | null
  readonly finding: CoverageFinding
  /** How far the coders agreed on what articles say; null where it was not coded twice. */
  readonly agreement: Agreement | null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views, so that a link into either one finds its evidence. */
  readonly allMarks: readonly Mark[]
  readonly topicLabels: Readonly<Record<string, string>>
  readonly stanceLabels: Readonly<Record<string, string>>
  readonly strengthLabels: Readonly<Record<string, string>>
  readonly roundLabels: Readonly<Record<string, string>>
}

/** Up to so many articles stand beside each other at every width; more are named in their cells. */
export const mostUnnamed = 6

/** More articles than this never stand beside each other, and their empty cells are drawn by reason. */
export const mostColumns = 14

/** Every claim of the chart, in reading order of the full view. */
export function listRows({
  sections,
  singles,
  unreported,
}: Pick<ClaimCoverageSeries, 'sections' | 'singles' | 'unreported'>): readonly ClaimRow[] {
  return [
    ...sections.flatMap(({ rows, folded }) => [...rows, ...folded]),
    ...singles.flatMap(({ rows }) => rows),
    ...unreported,
  ]
}

/** The rows of the view. */
export function shownRows(series: ClaimCoverageSeries): readonly ClaimRow[] {
  return series.view === 'summary' ? series.summary.rows : listRows(series)
}

/** Whether the view has nothing to draw. */
export function isEmpty(series: ClaimCoverageSeries): boolean {
  const { finding, unreported, dropped, view } = series
  return finding.claimCount + (view === 'full' ? unreported.length + dropped.length : 0) === 0
}

/** The length of the longest bar: the most claims that stand in one article alone. */
export function mostSingles({ singles }: ClaimCoverageSeries): number {
  return Math.max(0, ...singles.map(({ rows }) => rows.length))
}

/** Whether the number of claims that stand in an article alone is known: none in an uncoded article is not. */
export function isKnownSingle(series: ClaimCoverageSeries, { rows, source }: SingleGroup): boolean {
  return rows.length > 0 || requireArticle(series, source).isCoded
}
