import { LRUCache } from 'lru-cache'
import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { type ClaimScope, selectClaimScope } from '../claim-scope'
import { prepareRowPage, rowOfMark } from '../row-pages'
import { prepareFinding } from './prepare-finding'
import { prepareMarks } from './prepare-marks'
import { prepareRow } from './prepare-row'
import { inOrder, prepareSections, prepareSingles, prepareSummary } from './prepare-sections'
import { type ClaimCoverageSeries, type ClaimRow, listRows, mostColumns } from './series'

/**
 * Turns a dataset into the claim-coverage series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where a claim names a topic that the dataset does not hold.
 */
export function prepareClaimCoverage(dataset: Dataset, options: ChartOptions): ClaimCoverageSeries {
  const look = lookUp(dataset)
  const scope = selectClaimScope(dataset, options)
  const wanted = new Set(scope.claims.map(({ id }) => id))
  const rows = requireRows(dataset, scope).filter(({ id }) => wanted.has(id))
  const parts = {
    sections: prepareSections(look, rows),
    singles: prepareSingles(scope.sources, rows),
    unreported: rows.filter(({ reportCount }) => reportCount === 0),
    summary: prepareSummary(scope.sources, rows),
  }
  const page =
    options.view === 'full'
      ? prepareRowPage(
          listRows(parts).map(({ id }) => id),
          options.page,
          rowOfMark(options.mark),
          countSpots(rows, scope.sources.length),
        )
      : null
  const marks = prepareMarks(options.view, parts, page)
  return {
    view: options.view,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    ...parts,
    dropped: scope.dropped.map(({ label }) => label),
    finding: prepareFinding(rows, scope.sources.length),
    agreement: findAgreement(dataset, 'claim_stance'),
    page,
    marks: marks.marks,
    get allMarks() {
      return marks.allMarks
    },
    topicLabels: look.labels('claim_topic'),
    stanceLabels: look.labels('claim_stance'),
    strengthLabels: look.labels('claim_strength'),
    roundLabels: Object.fromEntries(dataset.rows.rounds.map(({ id, label }) => [id, label])),
  }
}

/** About how many spots all rows hold: many articles that have nothing share a spot or two. */
function countSpots(rows: readonly ClaimRow[], articleCount: number): number {
  if (articleCount <= mostColumns) return rows.length * articleCount
  return rows.reduce((sum, { reportCount }) => sum + reportCount + 2, 0)
}

/** A choice of articles decides what a row holds, and a reader tries few of them. */
const keptChoices = 3
const known = new WeakMap<Dataset, LRUCache<string, readonly ClaimRow[]>>()

/** The rows of all claims for the articles of a scope, in reading order; what else is filtered does not change them. */
function requireRows(dataset: Dataset, scope: ClaimScope): readonly ClaimRow[] {
  const choices = known.get(dataset) ?? new LRUCache({ max: keptChoices })
  known.set(dataset, choices)
  const key = scope.sources.map(({ id }) => id).join(' ')
  const rows = choices.get(key) ?? prepareRows(dataset, scope)
  choices.set(key, rows)
  return rows
}

function prepareRows(dataset: Dataset, scope: ClaimScope): readonly ClaimRow[] {
  const look = lookUp(dataset)
  const { claims } = dataset.rows
  const days = new Map(claims.map((claim) => [claim.id, claim.knowable_from]))
  return claims
    .map((claim) => prepareRow(look, scope, claim))
    .sort(inOrder(look, (claim) => days.get(claim) ?? null))
}
