import { type Block, type Page, type PlaceBlock, paragraph, placeInOrder, rule, space } from './blocks'
import type { PictureFrame } from './chart-room'
import type { Description } from './description'
import type { Mode } from './paper-colours'
import type { Words } from './words'

/** A picture with everything in its place. */
export interface PlacedPicture<Part> extends Omit<Block<Part>, 'bottom'> {
  readonly widthPx: number
  readonly heightPx: number
  readonly mode: Mode
  readonly title: string
  readonly altText: string
}

/** The column of a picture, with what one chart says in it. */
export interface PictureColumn<Series, Says extends Description> extends Page {
  readonly series: Series
  readonly description: Says
  readonly words: Words
}

const maxContentPx = 960
/** Below this width a picture is laid out for a phone. */
export const phoneBelowPx = 480

const onPhone = { padPx: 12, titlePx: 18, deckPx: 13 }
const onWide = { padPx: 16, titlePx: 24, deckPx: 14 }

/**
 * Sets what every picture has around the chart itself: filter, headline and deck above, source line below. The height
 * follows from the text.
 */
export function placePicture<Part>(
  { filter, title, deck, sourceLine, altText }: Description,
  { widthPx, measure, mode, notes = [], credit }: PictureFrame,
  placeBody: (page: Page) => readonly PlaceBlock<Part>[],
): PlacedPicture<Part> {
  const { padPx, titlePx, deckPx } = widthPx < phoneBelowPx ? onPhone : onWide
  const page: Page = { left: padPx, widthPx: Math.min(widthPx - 2 * padPx, maxContentPx), measure }
  const { bottom, ...placed } = placeInOrder<Part>(padPx, [
    ...notes.flatMap((note) => [paragraph(page, note, { sizePx: 14, isBold: true }), space(4)]),
    ...(filter === null
      ? []
      : [paragraph(page, filter, { sizePx: 14, isBold: true, ink: 'quiet' }), space(4)]),
    paragraph(page, title, { sizePx: titlePx, isBold: true }),
    ...(deck === '' ? [] : [space(8), paragraph(page, deck, { sizePx: deckPx, ink: 'quiet' })]),
    ...placeBody(page),
    space(16),
    rule(page, 'line'),
    space(8),
    paragraph(page, sourceLine, { sizePx: 12, ink: 'quiet' }),
    ...(credit === undefined ? [] : [paragraph(page, credit, { sizePx: 12, ink: 'quiet' })]),
  ])
  return { ...placed, widthPx, heightPx: Math.ceil(bottom + padPx), mode, title, altText }
}
