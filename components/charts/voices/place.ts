import { sum } from 'd3-array'
import { joinBlocks, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeyLegend } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { VoicesDescription } from './describe'
import { viewRows } from './fit-rows'
import type { PlacedSquare, VoicesPage } from './page'
import { groupSides, groupTotal, leftOutRows, poolLines } from './phrases'
import { type Box, squarePx } from './place-cell'
import { articlePx, placeListRow, placeTableRow } from './place-rows'
import { mostColumns, type VoicesSeries } from './series'

/** A placed picture of this chart. */
export type PlacedVoices = PlacedPicture<PlacedSquare>

const tableFromPx = 720
const gapPx = 16
const narrowestColumnPx = 96
const quiet = { sizePx: 12, ink: 'quiet' } as const

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeVoices(
  series: VoicesSeries,
  description: VoicesDescription,
  words: Words,
  frame: PictureFrame,
): PlacedVoices {
  return placePicture<PlacedSquare>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    const boxes = chooseColumns(page)
    return [
      placeLegend(page),
      space(12),
      ...(boxes || series.view === 'full' ? [placeHeads(page, boxes)] : []),
      ...viewRows(series).map((row) => (boxes ? placeTableRow(page, row, boxes) : placeListRow(page, row))),
      paragraph(page, leftOutRows(series, words) ?? '', quiet),
      ...(series.view === 'full' ? placePool(page) : []),
    ]
  })
}

/** The columns of the groups, as wide as their longest runs ask; null where they do not fit beside each other. */
function chooseColumns({ series, left, widthPx }: VoicesPage): readonly Box[] | null {
  const { groups, rows } = series
  if (widthPx < tableFromPx || groups.length > mostColumns || rows.length === 0) return null
  // A run four times as long gets a column twice as wide and wraps to twice the lines.
  const weights = groups.map((_, index) =>
    Math.sqrt(Math.max(4, ...rows.map(({ cells }) => cells[index]?.voices.length ?? 0))),
  )
  const roomPx = widthPx - articlePx - groups.length * (gapPx + narrowestColumnPx)
  const widths = weights.map((weight) => narrowestColumnPx + (roomPx * weight) / sum(weights))
  return widths.map((own, index) => ({
    x: left + articlePx + gapPx + sum(widths.slice(0, index), (before) => before + gapPx),
    widthPx: own,
  }))
}

/** The groups with their numbers: over their columns, or one below the other. */
function placeHeads(page: VoicesPage, boxes: readonly Box[] | null): PlaceBlock<PlacedSquare> {
  const { series, words, left, widthPx } = page
  if (series.rows.length === 0) return space(0)
  const heads = series.groups.map((group, index): PlaceBlock<PlacedSquare> => {
    const box = boxes?.[index] ?? { x: left, widthPx }
    const text = groupTotal(series, group, words)
    const sides = series.view === 'summary' ? null : groupSides(group, words)
    const square = { mode: 'direct', isStriped: false, isToldByOther: false, slot: group.slot } as const
    return (top) =>
      joinBlocks<PlacedSquare>(
        [
          {
            texts: [],
            rules: [],
            bottom: top,
            parts: [{ ...square, x: box.x, y: top + 3, sizePx: squarePx }],
          },
          placeInOrder(top, [
            paragraph(
              page,
              text,
              { sizePx: 14, isBold: true },
              {
                x: box.x + squarePx + 5,
                widthPx: box.widthPx - squarePx - 5,
              },
            ),
            paragraph(page, sides ?? '', quiet, box),
          ]),
        ],
        top,
      )
  })
  return (top) =>
    placeInOrder<PlacedSquare>(top, [
      ...(boxes
        ? [
            (y: number) =>
              joinBlocks(
                heads.map((place) => place(y)),
                y,
              ),
          ]
        : heads),
      space(6),
    ])
}

/** The sides of the pool, a line each. */
function placePool(page: VoicesPage): readonly PlaceBlock<never>[] {
  const lines = poolLines(page.series, page.words)
  if (lines.length === 0) return []
  return [
    rule(page, 'strong-line'),
    space(6),
    paragraph(page, page.words.t('voices.pool'), { sizePx: 12, isBold: true }),
    ...lines.map((line) => paragraph(page, line, { sizePx: 12 })),
  ]
}

const keyPx = 18

function placeLegend(page: VoicesPage): PlaceBlock<PlacedSquare> {
  const inset = (keyPx - squarePx) / 2
  return placeKeyLegend(page, page.description.legend, keyPx, (swatch, { x, y }) => ({
    ...swatch,
    slot: 'any',
    sizePx: squarePx,
    x: x + inset,
    y: y + inset,
  }))
}
