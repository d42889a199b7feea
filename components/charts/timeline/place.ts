import { block, type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeys } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { TimelineDescription } from './describe'
import type { TimelinePart } from './marks'
import type { TimelinePage } from './page'
import { reasonText, untimedTitle } from './phrases'
import { placeRows } from './place-rows'
import { legendShape } from './place-shapes'
import { foldedEvents, type TimelineSeries } from './series'

/** A placed picture of this chart. */
export type PlacedTimeline = PlacedPicture<TimelinePart>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeTimeline(
  series: TimelineSeries,
  description: TimelineDescription,
  words: Words,
  frame: PictureFrame,
): PlacedTimeline {
  const keys = description.legend.map(({ swatch, label }) => {
    const shape = legendShape(swatch)
    return {
      label,
      sizePx: 16,
      signAt: shape && ((at: { x: number; y: number }) => ({ ...at, widthPx: 16, shapes: [shape] })),
    }
  })
  return placePicture<TimelinePart>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    return [
      (top) => block(top, { parts: ['patterns' as const] }),
      ...(keys.length > 0 ? [space(14), placeKeys<TimelinePart>(page, keys)] : []),
      ...(series.axis === null ? [] : [space(14), placeRows(page, series.axis)]),
      ...(series.view === 'full' ? [placeFolded(page), placeUntimed(page)] : []),
    ]
  })
}

/** What the sheet folds stands as names. */
function placeFolded(page: TimelinePage): PlaceBlock<never> {
  const folded = foldedEvents(page.series)
  if (folded.length === 0) return space(0)
  return (top) =>
    placeInOrder(top, [
      rule(page, 'line'),
      space(6),
      paragraph(page, page.words.t('timeline.fold', { n: folded.length }), { sizePx: 13, isBold: true }),
      paragraph(page, folded.map(({ title }) => title).join('; '), { sizePx: 13, ink: 'quiet' }),
    ])
}

/** Events without a usable day, by reason. */
function placeUntimed(page: TimelinePage): PlaceBlock<never> {
  const { series, words } = page
  if (series.untimed.length === 0) return space(0)
  return (top) =>
    placeInOrder(top, [
      space(16),
      paragraph(page, untimedTitle(series, words), { sizePx: 16, isBold: true }),
      ...series.untimed.flatMap((group) => [
        space(6),
        paragraph(page, reasonText(group, words), { sizePx: 13, isBold: true }),
        paragraph(page, group.events.map(({ title }) => title).join('; '), { sizePx: 13 }),
      ]),
    ])
}
