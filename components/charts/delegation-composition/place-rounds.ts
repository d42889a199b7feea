import { joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PlacedShape } from '../seat-sign'
import { viewRounds } from './fit-rounds'
import type { CompositionPage as Page } from './page'
import { emptyRoundLead, roundNote } from './phrases'
import { placeRun } from './place-run'
import { placeCell, placeMediatorsLine } from './place-seats'
import type { RoundColumn } from './series'

const gapPx = 12
const narrowestSidePx = 140

/** Rounds below each other, the newest first; sides beside each other where they fit, mediators as a sentence. */
export function placeRounds(page: Page): PlaceBlock<PlacedShape> {
  return (top) =>
    placeInOrder(top, [
      space(page.series.view === 'summary' ? 8 : 14),
      ...viewRounds(page.series)
        .toReversed()
        .map((column) => placeRound(page, column)),
    ])
}

function placeRound(page: Page, column: RoundColumn): PlaceBlock<PlacedShape> {
  const { left, widthPx, words, series } = page
  const box = { x: left, widthPx }
  const lead = emptyRoundLead(series, column, words)
  const names = series.sides.map(({ name }) => name)
  const { mediators } = column
  const isTight = series.view === 'summary'
  return (top) =>
    placeInOrder(top, [
      rule(page, 'strong-line'),
      space(isTight ? 4 : 7),
      (y) =>
        placeRun(
          page,
          [
            { text: column.label, sizePx: 16, isBold: true },
            { text: roundNote(column, words), sizePx: 12, ink: 'quiet' },
          ],
          box,
          y,
        ),
      space(isTight ? 0 : 3),
      lead === null
        ? placeSides(page, column)
        : paragraph(page, `${lead} ${names.join('; ')}`, {
            sizePx: isTight ? 12 : 14,
            ink: 'quiet',
          }),
      ...(mediators ? [space(isTight ? 4 : 6), placeMediatorsLine(page, mediators, box)] : []),
      space(isTight ? 8 : 14),
    ])
}

/** Blocks in lines of as many as fit. */
function placeSides(page: Page, { cells }: RoundColumn): PlaceBlock<PlacedShape> {
  const { left, widthPx, series } = page
  const fitting = Math.floor((widthPx + gapPx) / (narrowestSidePx + gapPx))
  const perLine = Math.max(1, Math.min(fitting, cells.length))
  const sidePx = (widthPx - (perLine - 1) * gapPx) / perLine
  const blocks = cells.map((cell, index): PlaceBlock<PlacedShape> => {
    const box = { x: left + (index % perLine) * (sidePx + gapPx), widthPx: sidePx }
    return (top) =>
      placeInOrder(top, [
        paragraph(page, series.sides[index]?.name ?? '', { sizePx: 14, isBold: true }, box),
        placeCell(page, cell, false, box),
      ])
  })
  const lines = Array.from({ length: Math.ceil(blocks.length / perLine) }, (_, line) =>
    blocks.slice(line * perLine, (line + 1) * perLine),
  )
  return (top) =>
    placeInOrder(
      top,
      lines.map((line, index) => (y) => {
        const from = index === 0 ? y : y + gapPx
        return joinBlocks(
          line.map((place) => place(from)),
          from,
        )
      }),
    )
}
