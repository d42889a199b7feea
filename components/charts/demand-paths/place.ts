import { type PlaceBlock, placeInOrder, space } from '../blocks'
import type { PictureFrame } from '../chart-room'
import { requireStatus } from '../demand-labels'
import { type LegendSign, placeKeys, placeNotes } from '../place-legend'
import { type PlacedPicture, placePicture } from '../place-picture'
import type { Words } from '../words'
import type { DemandPathsDescription } from './describe'
import type { LegendSwatch } from './describe-legend'
import type { DemandPathsPage } from './page'
import { placeFull, placeSummary } from './place-body'
import type { DemandPathsPart } from './placed'
import { type DemandPathsSeries, isEmpty } from './series'

/** A placed picture of this chart. */
export type PlacedDemandPaths = PlacedPicture<DemandPathsPart>

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDemandPaths(
  series: DemandPathsSeries,
  description: DemandPathsDescription,
  words: Words,
  frame: PictureFrame,
): PlacedDemandPaths {
  return placePicture<DemandPathsPart>(description, frame, (column) => {
    const page = { ...column, series, description, words }
    if (isEmpty(series)) return []
    return [placeLegend(page), series.view === 'summary' ? placeSummary(page) : placeFull(page)]
  })
}

const keyPx = 20
const signPx = 24

/** Statuses in rows, all other signs below, one to a line. Nothing where nothing is drawn. */
function placeLegend(page: DemandPathsPage): PlaceBlock<DemandPathsPart> {
  const { legend } = page.description
  if (legend.length === 0) return space(0)
  const isKey = ({ swatch }: (typeof legend)[number]) => swatch.kind === 'status'
  const signs = (kept: typeof legend, sizePx: number) =>
    kept.map(({ swatch, label }) => ({ label, sizePx, signAt: signOf(page.series, swatch) }))
  return (top) =>
    placeInOrder<DemandPathsPart>(top, [
      space(14),
      placeKeys(page, signs(legend.filter(isKey), keyPx)),
      space(4),
      placeNotes(
        page,
        signs(
          legend.filter((entry) => !isKey(entry)),
          signPx,
        ),
      ),
    ])
}

function signOf(series: DemandPathsSeries, swatch: LegendSwatch): LegendSign<DemandPathsPart>['signAt'] {
  switch (swatch.kind) {
    case 'status': {
      const { style } = requireStatus(series, swatch.status)
      return (at) => ({ part: 'key', style, ...at })
    }
    case 'absence':
      return ({ x, y }) => ({ part: 'absence', reason: swatch.reason, x: x + 9, y: y + 6 })
    case 'words':
      return null
    default: {
      const { kind } = swatch
      return (at) => ({ part: 'sign', kind, ...at })
    }
  }
}
