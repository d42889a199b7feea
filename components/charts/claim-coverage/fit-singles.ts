import { descending } from 'd3-array'
import { type Fitted, splitChosen } from '../fit-summary'
import { type ClaimCoverageSeries, mostColumns, type SingleGroup } from './series'

/** So many articles a summary names where very many have claims that stand in them alone. */
const mostSummarySingles = 8

/** Of articles that do not stand in columns those with most claims of their own, in the order of the full view. */
export function fitSingles({ singles }: Pick<ClaimCoverageSeries, 'singles'>): Fitted<SingleGroup> {
  const most = singles.length <= mostColumns ? singles.length : mostSummarySingles
  const byCount = singles.toSorted((a, b) => descending(a.rows.length, b.rows.length))
  return splitChosen(singles, byCount.slice(0, most))
}
