import {
  type Block,
  block,
  joinBlocks,
  type PlaceBlock,
  paragraph,
  placeInOrder,
  rule,
  space,
} from '../blocks'
import { linesHeightPx, placeLine } from '../picture'
import { shapeSize } from './cell-shape'
import type { Layout } from './choose-layout'
import type { ClaimCoveragePage } from './page'
import { positionsLine, rowTotal, spotName } from './phrases'
import type { ClaimCoveragePart } from './placed'
import type { ClaimRow } from './series'

const labelPx = 13
const smallPx = 12
const rowPadPx = { full: 4, summary: 2 } as const
const nameGapPx = 4
const spotGapPx = 12

/** One claim: its label, what each article has on it, how many tell it, and what they give where they contradict. */
export function placeRow(
  page: ClaimCoveragePage,
  layout: Layout,
  row: ClaimRow,
): PlaceBlock<ClaimCoveragePart> {
  const positions = positionsLine(page.series, row, page.words)
  const line = layout.kind === 'list' ? placeListed(page, layout, row) : placeBeside(page, layout, row)
  return (top) =>
    placeInOrder<ClaimCoveragePart>(top, [
      rule(page, 'line'),
      space(rowPadPx[page.series.view]),
      line,
      ...(positions === '' ? [] : [paragraph(page, positions, { sizePx: smallPx, ink: 'quiet' })]),
      space(rowPadPx[page.series.view]),
    ])
}

/** The label at the start, in the middle of its line the signs in their columns, the total at the end. */
function placeBeside(page: ClaimCoveragePage, layout: Layout, row: ClaimRow): PlaceBlock<ClaimCoveragePart> {
  return (top) => {
    const label = placeLabel(page, layout, row)(top)
    const heightPx = Math.max(label.bottom - top, shapeSize)
    const middle = top + heightPx / 2
    const parts = row.spots.map(({ state }, index) => ({
      part: 'sign' as const,
      state,
      x: (layout.middles[index] ?? 0) - shapeSize / 2,
      y: middle - shapeSize / 2,
    }))
    const total = rowTotal(page.series, row, page.words)
    const hasTotal = layout.kind === 'upright' && total !== ''
    const texts = hasTotal ? [placeTotal(page, total, middle)] : []
    const lowered = placeLabel(page, layout, row)(top + (heightPx - (label.bottom - top)) / 2)
    return joinBlocks<ClaimCoveragePart>([lowered, block(top + heightPx, { parts, texts })], top)
  }
}

function placeTotal(page: ClaimCoveragePage, total: string, middle: number) {
  return placeLine(
    total,
    { x: page.left + page.widthPx, top: middle - linesHeightPx(1, smallPx) / 2 },
    { sizePx: smallPx, ink: 'quiet', anchor: 'end' },
    page.measure,
  )
}

/** The label, and below it the total where it has no column; a narrow summary goes without. */
function placeLabel(page: ClaimCoveragePage, layout: Layout, row: ClaimRow): PlaceBlock<never> {
  const box = { x: page.left, widthPx: layout.labelPx }
  const total = rowTotal(page.series, row, page.words)
  const isTight = layout.kind === 'turned' && page.series.view === 'summary'
  const hasTotal = layout.kind !== 'upright' && !isTight && total !== ''
  const below = `${total} ${page.words.t('claimCoverage.total.cover')}`
  return (top) =>
    placeInOrder(top, [
      paragraph(page, row.label, { sizePx: isTight ? smallPx : labelPx }, box),
      ...(hasTotal ? [paragraph(page, below, { sizePx: smallPx, ink: 'quiet' }, box)] : []),
    ])
}

/** The label, and below it sign by sign with the name of its article. */
function placeListed(page: ClaimCoveragePage, layout: Layout, row: ClaimRow): PlaceBlock<ClaimCoveragePart> {
  return (top) => placeInOrder<ClaimCoveragePart>(top, [placeLabel(page, layout, row), placeSpots(page, row)])
}

function placeSpots(page: ClaimCoveragePage, row: ClaimRow): PlaceBlock<ClaimCoveragePart> {
  const { series, words, measure, left, widthPx } = page
  const stepPx = shapeSize + 4
  return (top) => {
    const blocks: Block<ClaimCoveragePart>[] = []
    let x = left
    let y = top + 2
    for (const spot of row.spots) {
      const name = spotName(series, spot, words)
      const spotPx = shapeSize + nameGapPx + measure(name, smallPx)
      if (x > left && x + spotPx > left + widthPx) {
        x = left
        y += stepPx
      }
      const text = placeLine(name, { x: x + shapeSize + nameGapPx, top: y }, { sizePx: smallPx }, measure)
      blocks.push(
        block(y + stepPx, { parts: [{ part: 'sign' as const, state: spot.state, x, y }], texts: [text] }),
      )
      x += spotPx + spotGapPx
    }
    return joinBlocks(blocks, top)
  }
}
