import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { VocabularyName } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { prepareFinding } from './prepare-finding'
import { prepareMarks } from './prepare-marks'
import { prepareRow } from './prepare-row'
import { inOrder, prepareSections, prepareSingles, prepareSummary } from './prepare-sections'
import { selectScope } from './scope'
import type { ClaimCoverageSeries } from './series'

/**
 * Turns a dataset into the claim-coverage series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where a claim names a topic that the dataset does not hold.
 */
export function prepareClaimCoverage(dataset: Dataset, options: ChartOptions): ClaimCoverageSeries {
  const look = lookUp(dataset)
  const scope = selectScope(dataset, options)
  const days = new Map(scope.claims.map((claim) => [claim.id, claim.knowable_from]))
  const rows = scope.claims
    .map((claim) => prepareRow(look, scope, claim))
    .sort(inOrder(look, (claim) => days.get(claim) ?? null))
  const parts = {
    sections: prepareSections(look, rows),
    singles: prepareSingles(scope.sources, rows),
    unreported: rows.filter(({ reportCount }) => reportCount === 0),
    summary: prepareSummary(rows),
  }
  const labelsOf = (vocabulary: VocabularyName) =>
    Object.fromEntries(look.codes(vocabulary).map((code) => [code, look.label(vocabulary, code)]))
  return {
    view: options.view,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    ...parts,
    dropped: scope.dropped.map(({ label }) => label),
    finding: prepareFinding(rows, scope.sources.length),
    agreement: findAgreement(dataset, 'claim_stance'),
    ...prepareMarks(options.view, parts),
    topicLabels: labelsOf('claim_topic'),
    stanceLabels: labelsOf('claim_stance'),
    strengthLabels: labelsOf('claim_strength'),
    roundLabels: Object.fromEntries(dataset.rows.rounds.map(({ id, label }) => [id, label])),
  }
}
