import {
  type ClaimCellShape,
  type ClaimCellState,
  claimCellStates,
  claimCellStyles,
} from '../claim-cell-palette'
import type { LegendEntry } from '../description'
import type { Words } from '../words'
import { stateLabel } from './phrases'
import { type ClaimCoverageSeries, isKnownSingle, shownRows } from './series'

/** A line of the legend draws the sign of a state. */
export type LegendSwatch = ClaimCellState

/** The states that occur, in one order, one line for each sign. */
export function describeLegend(
  series: ClaimCoverageSeries,
  words: Words,
): readonly LegendEntry<LegendSwatch>[] {
  const seen = new Set<ClaimCellShape>()
  return occurringStates(series).flatMap((state) => {
    const { shape } = claimCellStyles[state]
    if (seen.has(shape)) return []
    seen.add(shape)
    return { swatch: state, label: stateLabel(series, state, words) }
  })
}

/** The states of the view; in a summary also that of an article whose claims are not all known yet. */
function occurringStates(series: ClaimCoverageSeries): readonly ClaimCellState[] {
  const found = new Set<ClaimCellState>()
  for (const { states } of shownRows(series)) for (const state of states) found.add(state)
  const hasUnknown = series.singles.some((single) => !isKnownSingle(series, single))
  if (series.view === 'summary' && series.finding.singleCount > 0 && hasUnknown) found.add('not-coded-yet')
  return claimCellStates.filter((state) => found.has(state))
}
