import { type PlaceBlock, paragraph } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeyLegend } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import { type PlacedShape, swatchSign } from '../seat-sign'
import type { Words } from '../words'
import type { CompositionDescription } from './describe'
import type { CompositionPage } from './page'
import { earlierRounds } from './phrases'
import { placeRounds } from './place-rounds'
import { chooseColumns, placeTable } from './place-table'
import type { CompositionSeries } from './series'

/** A placed picture of this chart. */
export type PlacedComposition = PlacedPicture<PlacedShape>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDelegationComposition(
  series: CompositionSeries,
  description: CompositionDescription,
  words: Words,
  frame: PictureFrame,
): PlacedComposition {
  return placePicture(description, frame, (column) => {
    const page = { ...column, series, description, words }
    const columns = chooseColumns(page)
    return [
      placeLegend(page),
      columns ? placeTable(page, columns) : placeRounds(page),
      paragraph(page, earlierRounds(series, words) ?? '', { sizePx: 12, ink: 'quiet' }),
    ]
  })
}

const keyPx = 20
const signPx = 14

/** Shapes and fills in rows. */
function placeLegend(page: CompositionPage): PlaceBlock<PlacedShape> {
  const inset = (keyPx - signPx) / 2
  return placeKeyLegend(page, page.description.legend, keyPx, (swatch, { x, y }) => ({
    ...swatchSign(swatch),
    sizePx: signPx,
    x: x + inset,
    y: y + inset,
  }))
}
