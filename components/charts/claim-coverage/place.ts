import { placeInOrder, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { placeKeys } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import { shapeSize } from './cell-shape'
import type { ClaimCoverageDescription } from './describe'
import { placeFull, placeSummary } from './place-body'
import type { ClaimCoveragePart } from './placed'
import { type ClaimCoverageSeries, isEmpty } from './series'

/** A placed picture of this chart. */
export type PlacedClaimCoverage = PlacedPicture<ClaimCoveragePart>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeClaimCoverage(
  series: ClaimCoverageSeries,
  description: ClaimCoverageDescription,
  words: Words,
  frame: PictureFrame,
): PlacedClaimCoverage {
  const keys = description.legend.map(({ swatch, label }) => ({
    label,
    sizePx: shapeSize,
    signAt: (at: { x: number; y: number }) => ({ part: 'sign' as const, state: swatch, ...at }),
  }))
  return placePicture<ClaimCoveragePart>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    if (isEmpty(series)) return []
    return [
      (top) => placeInOrder<ClaimCoveragePart>(top, [space(14), placeKeys(page, keys)]),
      series.view === 'summary' ? placeSummary(page) : placeFull(page),
    ]
  })
}
