import { describeChart } from '../describe-chart'
import type { Description, ReleaseFacts } from '../description'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeDeck } from './describe-deck'
import { describeFinding } from './describe-finding'
import { type ChangesSwatch, describeLegend } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { ChangesSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type ChangesDescription = Description<ChangesSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeDelegationChanges(
  series: ChangesSeries,
  words: Words,
  release: ReleaseFacts | null,
): ChangesDescription {
  return describeChart(series, words, release, {
    describeFinding,
    plainTitle,
    describeDeck,
    describeAlt,
    describeLegend,
    describeTable,
    describeSpoken,
  })
}

function plainTitle({ columns, filters }: ChangesSeries, { t }: Words): string {
  if (columns.length > 0) return t('delegationChanges.plainTitle')
  return t(`delegationChanges.${filters.length > 0 ? 'emptyTitle' : 'nothingTitle'}`)
}
