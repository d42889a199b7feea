import type { ClaimCoveragePage } from './page'
import { columnDate, rowTotal } from './phrases'
import { listRows, mostColumns } from './series'

export const headTextPx = 12
const headPadPx = 8
const narrowestCellPx = 44
const widestCellPx = 72
const turnedCellPx = 30
const gapPx = 8
const leastTotalPx = 72
/** Upright columns share what labels leave of a wide picture, up to this. */
const roomyCellPx = 128
const widestLabelPx = 352
/** The least room for labels beside upright and beside turned heads. */
const leastLabelPx = { upright: 200, turned: 120 } as const

/** Where labels, cells and totals of a row stand; a list has no columns. */
export interface Layout {
  readonly kind: 'upright' | 'turned' | 'list'
  readonly labelPx: number
  readonly cellPx: number
  readonly totalPx: number
  /** The middle of each column. */
  readonly middles: readonly number[]
}

/** The widest layout in which no word of a head breaks: upright heads, turned heads, or a list. */
export function chooseLayout(page: ClaimCoveragePage): Layout {
  const { left, widthPx, measure, series, words } = page
  const n = series.articles.length
  const list: Layout = { kind: 'list', labelPx: widthPx, cellPx: 0, totalPx: 0, middles: [] }
  if (n > mostColumns) return list

  const headWords = series.articles.flatMap((article) => [
    ...article.shortName.split(/\s+/).map((word) => measure(word, headTextPx, true)),
    measure(columnDate(series, article, words), headTextPx),
  ])
  const uprightCellPx = Math.max(narrowestCellPx, ...headWords.map((px) => px + headPadPx))
  const totals = listRows(series).map((row) => measure(rowTotal(series, row, words), headTextPx))
  const totalPx = n === 1 ? 0 : Math.max(leastTotalPx, ...totals)

  const columns = (kind: 'upright' | 'turned', cellPx: number, totalColumnPx: number): Layout | null => {
    const endPx = totalColumnPx === 0 ? 0 : totalColumnPx + gapPx
    const labelPx = widthPx - n * cellPx - endPx - gapPx
    if (labelPx < leastLabelPx[kind]) return null
    const middles = series.articles.map((_, index) => left + labelPx + gapPx + (index + 0.5) * cellPx)
    return { kind, labelPx, cellPx, totalPx: totalColumnPx, middles }
  }
  const sharedPx = (widthPx - widestLabelPx - totalPx - 2 * gapPx) / n
  const cellPx = Math.max(uprightCellPx, Math.min(roomyCellPx, sharedPx))
  const upright = uprightCellPx <= widestCellPx ? columns('upright', cellPx, totalPx) : null
  return upright ?? columns('turned', turnedCellPx, 0) ?? list
}
