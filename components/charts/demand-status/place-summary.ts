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
import { requireStatus } from '../demand-labels'
import { leftOutRounds, moreThan } from '../fit-summary'
import { linesHeightPx, placeLine, placeParagraph } from '../picture'
import { drawnSquares, fitRounds } from './fit-rounds'
import type { DemandStatusPage as Page } from './page'
import { summaryGroupLabel, summaryNone, summaryRoundTitle, summaryTeller } from './phrases'
import type { PlacedSquare } from './placed'
import type { SummaryGroup, SummaryRound } from './series'

export const squarePx = 24
const stepPx = squarePx + 2
const wideFromPx = 600
const labelPx = 285
const countPx = 34
const headPx = 14
const noteStyle = { sizePx: 12, ink: 'quiet' } as const

/** Rounds one below the other, each with a row of squares for every group. */
export function placeSummary(page: Page): PlaceBlock<PlacedSquare> {
  const rounds = fitRounds(page.series)
  const earlier = leftOutRounds(rounds, page.words)
  return (top) =>
    placeInOrder(top, [
      ...rounds.shown.map((round) => placeRound(page, round)),
      ...(earlier === null ? [] : [space(8), paragraph(page, earlier, noteStyle)]),
    ])
}

function placeRound(page: Page, round: SummaryRound): PlaceBlock<PlacedSquare> {
  const right = page.left + page.widthPx
  const title = summaryRoundTitle(round.column, page.words)
  const itemCount = page.words.t('demandStatus.summary.items', { n: round.itemCount })
  const teller = summaryTeller(round, page.words)
  const none = summaryNone(page.series, round, page.words)
  return (top) =>
    placeInOrder<PlacedSquare>(top, [
      space(8),
      rule(page, 'strong-line'),
      space(4),
      (y) => {
        const { texts, heightPx } = placeParagraph(
          title,
          { x: page.left, top: y, widthPx: page.widthPx - page.measure(itemCount, headPx) - 10 },
          { sizePx: headPx, isBold: true },
          page.measure,
        )
        const count = placeLine(
          itemCount,
          { x: right, top: y },
          { sizePx: headPx, ink: 'quiet', anchor: 'end' },
          page.measure,
        )
        return block(y + heightPx + 3, { texts: [...texts, count] })
      },
      ...(teller === '' ? [] : [paragraph(page, teller, noteStyle), space(3)]),
      ...round.groups.filter(({ squares }) => squares.length > 0).map((group) => placeGroup(page, group)),
      ...(none === null ? [] : [space(2), paragraph(page, none, noteStyle)]),
    ])
}

/**
 * Label, count and squares. In a wide picture the count follows the labels and squares run on from it; in a narrow
 * one the count stands at the end, and the squares after the label, or below where they do not fit.
 */
function placeGroup(page: Page, group: SummaryGroup): PlaceBlock<PlacedSquare> {
  const { left, widthPx, measure } = page
  const isWide = widthPx >= wideFromPx
  const sizePx = isWide ? 13 : 12
  const right = left + widthPx
  const countRight = isWide ? left + labelPx + countPx : right
  const label = summaryGroupLabel(page.series, group, page.words)
  const runPx = drawnSquares(group).length * stepPx
  const labelEnd = left + measure(label, sizePx) + 8
  const isBeside = isWide || labelEnd + runPx + countPx <= right
  return (top) => {
    const textTop = top + (isBeside ? 4 : 1)
    const labelBox = { x: left, top: textTop, widthPx: isWide ? labelPx : widthPx - countPx }
    const { texts, heightPx } = placeParagraph(label, labelBox, { sizePx }, measure)
    const count = placeLine(
      page.words.number(group.squares.length),
      { x: countRight, top: textTop },
      { sizePx, isBold: true, anchor: 'end' },
      measure,
    )
    const labelBottom = textTop + Math.max(heightPx, linesHeightPx(1, sizePx)) + 3
    const from = isWide ? countRight + 10 : isBeside ? labelEnd : left
    const squares = placeSquares(page, group, from, isBeside ? top : labelBottom, right)
    return joinBlocks<PlacedSquare>([block(labelBottom, { texts: [...texts, count] }), squares], top)
  }
}

function placeSquares(
  page: Page,
  group: SummaryGroup,
  left: number,
  top: number,
  right: number,
): Block<PlacedSquare> {
  const perLine = Math.max(1, Math.floor((right - left + stepPx - squarePx) / stepPx))
  const drawn = drawnSquares(group)
  const parts = drawn.map((square, index) => ({
    ...square,
    part: 'square' as const,
    x: left + (index % perLine) * stepPx,
    y: top + Math.floor(index / perLine) * stepPx,
    styles: square.statuses.map((status) => requireStatus(page.series, status).style),
  }))
  const bottom = top + Math.ceil(parts.length / perLine) * stepPx
  const more = moreThan(group.squares, drawn, page.words)
  if (more === null) return block(bottom, { parts })
  const text = placeLine(more, { x: left, top: bottom + 2 }, noteStyle, page.measure)
  return block(bottom + stepPx, { parts, texts: [text] })
}
