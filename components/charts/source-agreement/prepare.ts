import { ascending, descending, group } from 'd3-array'
import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { articleOf } from '../articles'
import { readCitedOutlets } from '../cited-outlets'
import { type ClaimScope, selectClaimScope } from '../claim-scope'
import { countContradicted } from '../contradicted-claims'
import { splitChosen } from '../fit-summary'
import { prepareRowPage } from '../row-pages'
import { prepareMarks } from './prepare-marks'
import { joinSpots, preparePair, readArticles } from './prepare-pair'
import type { AgreementFinding, AgreementSummary, Pair, PairGroup, SourceAgreementSeries } from './series'

/** So many pairs are drawn for their overlap, and as many for their contradictions; the others are counted. */
const mostPairs = 15
const mostSummaryPairs = 10

/**
 * Turns a dataset into the source-agreement series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where a claim names a topic that the dataset does not hold.
 */
export function prepareSourceAgreement(dataset: Dataset, options: ChartOptions): SourceAgreementSeries {
  const { view } = options
  const look = lookUp(dataset)
  const scope = selectClaimScope(dataset, options)
  const rankOf = ({ topic }: Row<'claims'>) => look.rank('claim_topic', topic)
  // The scope has them by label, which stays the order inside a topic.
  const claims = scope.claims.toSorted((a, b) => ascending(rankOf(a), rankOf(b)))
  const citedBy = readCitedOutlets(dataset)
  const all = pairUp(readArticles(scope, claims, citedBy))
    .map(preparePair)
    .sort(byOverlap)
  const drawn = chooseDrawn(all, mostPairs)
  const folded = foldPairs(
    scope.sources,
    all.filter((pair) => !drawn.has(pair)),
  )
  const counted = folded.flatMap((one) => one.pairs.map(({ markId }) => markId))
  const parts = {
    view,
    pairs: all.filter((pair) => drawn.has(pair)),
    folded,
    page: view === 'full' ? prepareRowPage(counted, options.page, options.mark) : null,
    summary: prepareSummary(all),
  }
  const marks = prepareMarks(parts)
  return {
    ...parts,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    finding: prepareFinding(scope, claims, all),
    agreement: findAgreement(dataset, 'claim_stance'),
    marks: marks.marks,
    get allMarks() {
      return marks.allMarks
    },
    topicLabels: look.labels('claim_topic'),
  }
}

/** Every two articles once, the older one first. */
function pairUp<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const))
}

/** More shared points first, then those of more that both cover; sorting keeps the order of publication. */
const byOverlap = (a: Pair, b: Pair) =>
  descending(a.pointCount, b.pointCount) || descending(a.coverCount, b.coverCount)

/** The pairs of the largest overlap, and those with most contradictions. */
function chooseDrawn(pairs: readonly Pair[], most: number): ReadonlySet<Pair> {
  const contradicting = pairs
    .filter(({ counts }) => counts.contradict > 0)
    .toSorted((a, b) => descending(a.counts.contradict, b.counts.contradict))
  return new Set([...pairs.slice(0, most), ...contradicting.slice(0, most)])
}

function foldPairs(sources: readonly Row<'sources'>[], pairs: readonly Pair[]): readonly PairGroup[] {
  const bySource = group(pairs, (pair) => pair.sources[0])
  return sources.flatMap(({ id }) => {
    const own = bySource.get(id)
    return own ? [{ source: id, pairs: own }] : []
  })
}

/** The pairs of the largest overlap; those that contradict each other come before others that would be left out. */
function prepareSummary(pairs: readonly Pair[]): AgreementSummary {
  const byContradiction = pairs.toSorted((a, b) =>
    descending(Number(a.counts.contradict > 0), Number(b.counts.contradict > 0)),
  )
  const { shown, leftOut } = splitChosen(pairs, byContradiction.slice(0, mostSummaryPairs))
  return { pairs: shown.map(joinSpots), leftOutCount: leftOut.length }
}

function prepareFinding(
  scope: ClaimScope,
  claims: readonly Row<'claims'>[],
  pairs: readonly Pair[],
): AgreementFinding {
  const shared = pairs.map(({ pointCount }) => pointCount)
  // Where one article says so and another otherwise, they are a pair.
  const isContradicted = ({ id }: Row<'claims'>) => {
    const stances = new Set(scope.listReports(id).map(({ stance }) => stance))
    return stances.has('affirms') && stances.has('contradicts')
  }
  const isReported = ({ id }: Row<'claims'>) => scope.listReports(id).length > 0
  return {
    pairCount: pairs.length,
    claimCount: claims.filter(isReported).length,
    leastShared: shared.length === 0 ? 0 : Math.min(...shared),
    mostShared: Math.max(0, ...shared),
    contradictingPairs: pairs.filter(({ counts }) => counts.contradict > 0).length,
    contradicted: countContradicted(claims.filter(isContradicted)),
  }
}
