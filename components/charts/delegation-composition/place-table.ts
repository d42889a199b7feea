import { max, sum } from 'd3-array'
import { type Block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PlacedShape } from '../seat-sign'
import { isShort, viewRounds } from './fit-rounds'
import type { Box, CompositionPage as Page } from './page'
import { roundNote } from './phrases'
import { placeCell } from './place-seats'
import { mostColumns, type RoundColumn } from './series'

const gapPx = 16
const labelMaxPx = 120
const narrowestColumnPx = 190
const shortColumnPx = 150

/** Where the names of rows and the rounds stand, the oldest round first. */
export interface Columns {
  readonly label: Box
  readonly rounds: readonly (Box & { readonly column: RoundColumn })[]
}

/** The columns of a table; null where the rounds do not fit beside each other. */
export function chooseColumns({ series, left, widthPx, measure, words }: Page): Columns | null {
  const { sides } = series
  const rounds = viewRounds(series)
  if (rounds.length === 0 || rounds.length > mostColumns) return null
  const names = [...sides.map(({ name }) => name), words.t('delegationComposition.mediators')]
  const labelPx = Math.min(labelMaxPx, max(names, (name) => measure(name, 14, true)) ?? 0)
  const named = rounds.filter((column) => !isShort(series, column)).length
  const roomPx = widthPx - labelPx - rounds.length * gapPx - (rounds.length - named) * shortColumnPx
  if (roomPx < named * narrowestColumnPx) return null
  const widths = rounds.map((column) => (isShort(series, column) ? shortColumnPx : roomPx / named))
  return {
    label: { x: left, widthPx: labelPx },
    rounds: rounds.map((column, index) => ({
      column,
      x: left + labelPx + gapPx + sum(widths.slice(0, index), (width) => width + gapPx),
      widthPx: widths[index] ?? shortColumnPx,
    })),
  }
}

/** Rounds beside each other, the oldest first; a row for each side, the mediators last. */
export function placeTable(page: Page, columns: Columns): PlaceBlock<PlacedShape> {
  const { series, words } = page
  const heads: PlaceBlock<PlacedShape> = (top) =>
    joinBlocks(
      columns.rounds.map((box) =>
        placeInOrder(top, [
          paragraph(page, box.column.label, { sizePx: 14, isBold: true }, box),
          paragraph(page, roundNote(box.column, words), { sizePx: 12, ink: 'quiet' }, box),
        ]),
      ),
      top,
    )
  const sides = series.sides.map(({ name }, index) =>
    placeRow(page, columns, name, ({ cells }) => cells[index] ?? null, false),
  )
  const hasMediators = series.rounds.some(({ mediators }) => mediators !== null)
  const mediators = words.t('delegationComposition.mediators')
  return (top) =>
    placeInOrder(top, [
      space(14),
      heads,
      space(4),
      ...sides,
      ...(hasMediators ? [placeRow(page, columns, mediators, (column) => column.mediators, true)] : []),
    ])
}

function placeRow(
  page: Page,
  columns: Columns,
  name: string,
  cellOf: (column: RoundColumn) => RoundColumn['mediators'],
  isMediators: boolean,
): PlaceBlock<PlacedShape> {
  const label: PlaceBlock<never> = (top) =>
    placeInOrder(top, [space(3), paragraph(page, name, { sizePx: 14, isBold: true }, columns.label)])
  const cells = (top: number): readonly Block<PlacedShape>[] =>
    columns.rounds.flatMap((box) => {
      const cell = cellOf(box.column)
      return cell ? [placeCell(page, cell, isMediators, box)(top)] : []
    })
  return (top) =>
    placeInOrder<PlacedShape>(top, [
      rule(page, 'line'),
      space(8),
      (inside) => joinBlocks<PlacedShape>([label(inside), ...cells(inside)], inside),
      space(12),
    ])
}
