import { type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeyLegend } from '../place-legend'
import { type PictureColumn, type PlacedPicture, placePicture } from '../place-picture'
import { type PlacedShape, swatchSign } from '../seat-sign'
import type { Words } from '../words'
import type { ChangesDescription } from './describe'
import type { ChangesSwatch } from './describe-legend'
import { gapSentence, restSentence, splitThreads } from './phrases'
import { placeHeads, placeThread } from './place-rows'
import type { ChangesSeries, Section } from './series'

/** The sign of a seat, or a line from one round to the next. */
export type PlacedPart =
  | (PlacedShape & { readonly part: 'seat' })
  | {
      readonly part: 'line'
      readonly line: 'person' | 'body' | 'end'
      readonly x1: number
      readonly x2: number
      readonly y: number
    }

/** The column of a picture of this chart. */
export type ChangesPage = PictureColumn<ChangesSeries, ChangesDescription>

/** A placed picture of this chart. */
export type PlacedChanges = PlacedPicture<PlacedPart>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDelegationChanges(
  series: ChangesSeries,
  description: ChangesDescription,
  words: Words,
  frame: PictureFrame,
): PlacedChanges {
  return placePicture<PlacedPart>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    const { skipped, columns, sections } = series
    return [
      placeKeyLegend(page, page.description.legend, keyPx, placeSwatch),
      ...(columns.length === 0 ? [] : [space(series.view === 'summary' ? 8 : 14), placeHeads(page)]),
      ...sections.map((section) => placeSection(page, section)),
      ...(skipped.length === 0 ? [] : [space(8), rule(page, 'strong-line'), space(6)]),
      ...skipped.map((gap) =>
        paragraph(page, gapSentence(gap.label, gap, words), { sizePx: 12, ink: 'quiet' }),
      ),
    ]
  })
}

function placeSection(page: ChangesPage, section: Section): PlaceBlock<PlacedPart> {
  const { series, words } = page
  const { rows, rest } = splitThreads(series, section)
  const quiet = { sizePx: 12, ink: 'quiet' } as const
  return (top) =>
    placeInOrder<PlacedPart>(top, [
      space(8),
      rule(page, 'strong-line'),
      space(6),
      paragraph(page, section.name, { sizePx: 15, isBold: true }),
      space(2),
      ...section.gaps.flatMap((gap, index) => {
        const column = series.columns[index]
        return gap && column ? [paragraph(page, gapSentence(column.label, gap, words), quiet)] : []
      }),
      ...rows.map((thread) => placeThread(page, thread)),
      ...(rest.length === 0 ? [] : [paragraph(page, restSentence(series, rest, words), quiet)]),
    ])
}

const keyPx = 20
const signPx = 14

function placeSwatch(
  swatch: ChangesSwatch,
  { x, y }: { readonly x: number; readonly y: number },
): PlacedPart {
  if (swatch.kind === 'line')
    return { part: 'line', line: swatch.line, x1: x, x2: x + keyPx, y: y + keyPx / 2 }
  const inset = (keyPx - signPx) / 2
  return { ...swatchSign(swatch), part: 'seat', sizePx: signPx, x: x + inset, y: y + inset }
}
