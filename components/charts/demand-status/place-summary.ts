import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { summaryGroupLabel, summaryRoundTitle } from './phrases'
import {
  type Block,
  block,
  joinBlocks,
  type Page,
  type PlaceBlock,
  placeInOrder,
  rule,
  space,
} from './place-block'
import { requireStatus, type SummaryGroup, type SummaryRound } from './series'

export const squarePx = 22
const stepPx = squarePx + 3
const wideFromPx = 600
const labelPx = 285
const countPx = 34

/** Rounds one below the other, each with a row of squares for every group. */
export function placeSummary(page: Page): PlaceBlock {
  return (top) =>
    placeInOrder(
      top,
      page.series.summary.map((round) => placeRound(page, round)),
    )
}

function placeRound(page: Page, round: SummaryRound): PlaceBlock {
  const right = page.left + page.widthPx
  const title = summaryRoundTitle(round.column, page.words)
  return (top) =>
    placeInOrder(top, [
      space(11),
      rule(page, 'strong-line'),
      space(4),
      (y) => {
        const { texts, heightPx } = placeParagraph(
          title,
          { x: page.left, top: y, widthPx: page.widthPx - 40 },
          { sizePx: 15, isBold: true },
          page.measure,
        )
        const count = placeLine(
          String(round.itemCount),
          { x: right, top: y },
          { sizePx: 15, ink: 'quiet', anchor: 'end' },
          page.measure,
        )
        return block(y + heightPx + 3, { texts: [...texts, count] })
      },
      ...round.groups.map((group) => placeGroup(page, group)),
    ])
}

/**
 * Label, count and squares. In a wide picture the count follows the labels and squares run on from it; in a narrow
 * one the count stands at the end, and the squares before it, or below where they do not fit.
 */
function placeGroup(page: Page, group: SummaryGroup): PlaceBlock {
  const { left, widthPx, measure } = page
  const isWide = widthPx >= wideFromPx
  const sizePx = isWide ? 13 : 12
  const right = left + widthPx
  const countRight = isWide ? left + labelPx + countPx : right
  const label = summaryGroupLabel(page.series, group, page.words)
  const runPx = group.squares.length * stepPx
  const isBeside = isWide || measure(label, sizePx) + runPx + countPx <= widthPx
  return (top) => {
    const textTop = top + (isBeside && runPx > 0 ? 3 : 1)
    const labelBox = { x: left, top: textTop, widthPx: isWide ? labelPx : widthPx - countPx }
    const { texts, heightPx } = placeParagraph(label, labelBox, { sizePx }, measure)
    const count = placeLine(
      String(group.squares.length),
      { x: countRight, top: textTop },
      { sizePx, isBold: true, anchor: 'end' },
      measure,
    )
    const labelBottom = textTop + Math.max(heightPx, linesHeightPx(1, sizePx)) + 3
    const from = isWide ? countRight + 10 : isBeside ? right - countPx - runPx + 8 : left
    const squares = placeSquares(page, group, from, isBeside ? top : labelBottom, right)
    return joinBlocks([block(labelBottom, { texts: [...texts, count] }), squares], top)
  }
}

function placeSquares(page: Page, group: SummaryGroup, left: number, top: number, right: number): Block {
  const perLine = Math.max(1, Math.floor((right - left + stepPx - squarePx) / stepPx))
  const squares = group.squares.map((square, index) => ({
    ...square,
    x: left + (index % perLine) * stepPx,
    y: top + Math.floor(index / perLine) * stepPx,
    styles: square.statuses.map((status) => requireStatus(page.series, status).style),
  }))
  return block(top + Math.ceil(squares.length / perLine) * stepPx, { squares })
}
