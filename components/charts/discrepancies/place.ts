import type { PlacedTrack } from '@/components/marks/picture-track'
import { type PlaceBlock, paragraph, placeInOrder, rule, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeys } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { DiscrepanciesDescription } from './describe'
import type { DiscrepanciesPage } from './page'
import { foldedNames, foldTitle, kindTitle, namesOf, severityTitle } from './phrases'
import { placeDifference } from './place-difference'
import { legendShape } from './place-values'
import { type DiscrepanciesSeries, shownHard } from './series'

/** A placed picture of this chart. */
export type PlacedDiscrepancies = PlacedPicture<PlacedTrack>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDiscrepancies(
  series: DiscrepanciesSeries,
  description: DiscrepanciesDescription,
  words: Words,
  frame: PictureFrame,
): PlacedDiscrepancies {
  const keys = description.legend.map(({ swatch, label }) => ({
    label,
    sizePx: 16,
    signAt: (at: { x: number; y: number }): PlacedTrack => ({
      ...at,
      widthPx: 16,
      shapes: [legendShape(swatch)],
    }),
  }))
  return placePicture<PlacedTrack>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    return [
      ...(keys.length > 0 ? [space(14), placeKeys(page, keys)] : []),
      placeHard(page),
      ...(series.view === 'full' ? [placeSoft(page)] : []),
    ]
  })
}

function placeHard(page: DiscrepanciesPage): PlaceBlock<PlacedTrack> {
  const { series, words } = page
  if (series.hard.length === 0) return space(0)
  return (top) =>
    placeInOrder<PlacedTrack>(top, [
      ...heading(page, severityTitle(series, 'hard', words)),
      ...shownHard(series).map((difference) => placeDifference(page, difference)),
      placeNames(page, foldTitle(series, words), foldedNames(series, words)),
    ])
}

/** What the sheet folds stands as names. */
function placeSoft(page: DiscrepanciesPage): PlaceBlock<PlacedTrack> {
  const { series, words } = page
  return (top) =>
    placeInOrder<PlacedTrack>(top, [
      ...(series.soft.length > 0 ? heading(page, severityTitle(series, 'soft', words)) : []),
      ...series.soft.map((group) =>
        placeNames(page, kindTitle(series, group, words), namesOf(group.differences)),
      ),
      placeNames(
        page,
        words.t('discrepancies.dropped.title', { n: series.dropped.length }),
        series.dropped.join('; '),
      ),
    ])
}

const heading = (page: DiscrepanciesPage, text: string) => [
  space(16),
  paragraph(page, text, { sizePx: 16, isBold: true }),
  space(6),
]

/** A count and the names of what is folded; nothing where there is nothing. */
function placeNames(page: DiscrepanciesPage, title: string, names: string): PlaceBlock<never> {
  if (names === '') return space(0)
  return (top) =>
    placeInOrder(top, [
      rule(page, 'line'),
      space(6),
      paragraph(page, title, { sizePx: 13, isBold: true }),
      paragraph(page, names, { sizePx: 13, ink: 'quiet' }),
      space(6),
    ])
}
