import { type PlaceBlock, placeInOrder, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { requireStatus } from '../demand-labels'
import { placeKeys, placeNotes } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusPage } from './page'
import { placeFull } from './place-full'
import { placeSummary } from './place-summary'
import type { DemandStatusPart } from './placed'
import type { DemandStatusSeries } from './series'

/** A placed picture of this chart. */
export type PlacedDemandStatus = PlacedPicture<DemandStatusPart>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDemandStatus(
  series: DemandStatusSeries,
  description: DemandStatusDescription,
  words: Words,
  frame: PictureFrame,
): PlacedDemandStatus {
  return placePicture(description, frame, (column) => {
    const page = { ...column, series, description, words }
    return [placeLegend(page), series.view === 'summary' ? placeSummary(page) : placeFull(page)]
  })
}

const keyPx = 20
const signPx = 24

/** Statuses in rows, all other signs below, one to a line. Nothing where nothing is drawn. */
function placeLegend(page: DemandStatusPage): PlaceBlock<DemandStatusPart> {
  const { legend } = page.description
  if (legend.length === 0) return space(0)
  const keys = legend.flatMap(({ swatch, label }) =>
    swatch.kind === 'status'
      ? {
          label,
          sizePx: keyPx,
          signAt: (at: { x: number; y: number }) => ({
            part: 'key' as const,
            style: requireStatus(page.series, swatch.status).style,
            ...at,
          }),
        }
      : [],
  )
  const notes = legend.flatMap(({ swatch, label }) =>
    swatch.kind === 'status'
      ? []
      : {
          label,
          sizePx: signPx,
          signAt:
            swatch.kind === 'accounts'
              ? null
              : (at: { x: number; y: number }) => ({ part: 'sign' as const, swatch, ...at }),
        },
  )
  return (top) =>
    placeInOrder<DemandStatusPart>(top, [space(14), placeKeys(page, keys), space(4), placeNotes(page, notes)])
}
