import { scaleBand } from 'd3-scale'
import { statusWord } from '../demand-labels'
import type { RoundColumn } from '../demand-scope'
import { narrowestChipPx } from '../place-status-chip'
import type { DemandPathsPage } from './page'
import { drawnItems, shownColumns, stepsOf } from './series'

const articlePx = 112
const gapPx = 14
const leastCellPx = 110
/** Below this width names of articles stand on a line of their own. */
const leastTablePx = 560

/** A place that cells may have: a column, or one of the places in which cells of many rounds flow. */
export interface CellBox {
  readonly x: number
  readonly widthPx: number
}

/** How rows are laid out: a column for each round, places through which many rounds flow, or a line for each round. */
export type Layout =
  | {
      readonly kind: 'table'
      readonly article: CellBox
      readonly columns: readonly (CellBox & { readonly column: RoundColumn })[]
    }
  | { readonly kind: 'flow'; readonly article: CellBox; readonly places: readonly CellBox[] }
  | { readonly kind: 'list' }

/** The widest layout in which no word of a chip breaks. */
export function chooseLayout(page: DemandPathsPage): Layout {
  const { left, widthPx, measure, series } = page
  const columns = shownColumns(series)
  if (widthPx < leastTablePx) return { kind: 'list' }
  const shown = drawnItems(series)
    .flatMap(stepsOf)
    .filter(({ hasWord }) => hasWord)
  const words = shown.map(({ status }) => statusWord(series, status))
  const neededPx = Math.max(leastCellPx, narrowestChipPx(words, measure))
  const roomPx = widthPx - articlePx - gapPx
  const most = Math.max(1, Math.floor((roomPx + gapPx) / (neededPx + gapPx)))
  const places = placeBands(left + articlePx + gapPx, roomPx, Math.min(most, Math.max(1, columns.length)))
  const article = { x: left, widthPx: articlePx }
  if (most < columns.length) return { kind: 'flow', article, places }
  return {
    kind: 'table',
    article,
    columns: columns.flatMap((column, index) => {
      const place = places[index]
      return place ? [{ ...place, column }] : []
    }),
  }
}

function placeBands(x: number, roomPx: number, count: number): readonly CellBox[] {
  const cellPx = (roomPx - gapPx * (count - 1)) / count
  const scale = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([x, x + roomPx])
    .paddingInner(gapPx / (cellPx + gapPx))
  return scale.domain().map((index) => ({ x: scale(index) ?? x, widthPx: scale.bandwidth() }))
}
