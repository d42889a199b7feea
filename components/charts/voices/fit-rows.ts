/** What a view shows of articles and statements: a summary has no room for very many. */
import { type Fitted, fitLast } from '../fit-summary'
import type { Voice, VoiceCell, VoiceRow, VoicesSeries } from './series'

/** So many squares of one run are drawn before the rest is folded. */
const longestRun = 60

/** The statements of a cell that have a square before any is folded. */
export function drawnVoices({ voices }: Pick<VoiceCell, 'voices'>): readonly Voice[] {
  return voices.slice(0, longestRun)
}

/** The rows of the view, on all its pages. */
export function viewRows(series: VoicesSeries): readonly VoiceRow[] {
  return series.view === 'summary' ? fitRows(series.rows).shown : series.rows
}

/** The statements of a cell for which the view has squares, folded ones included. */
export function viewVoices({ view }: VoicesSeries, cell: VoiceCell): readonly Voice[] {
  return view === 'summary' ? drawnVoices(cell) : cell.voices
}

const mostSummaryLines = 34
/** So many squares stand in a line at the width of a phone. */
const squaresPerLine = 16

/** The latest articles, as many as a summary has room for. */
export function fitRows(rows: readonly VoiceRow[]): Fitted<VoiceRow> {
  return fitLast(rows, mostSummaryLines, ({ cells }) =>
    cells.reduce((lines, cell) => lines + Math.max(0.6, drawnVoices(cell).length / squaresPerLine), 2),
  )
}
