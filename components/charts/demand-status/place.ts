import type { PictureFrame } from '../chart-room'
import type { Words } from '../words'
import type { DemandStatusDescription } from './describe'
import { type Page, paragraph, placeInOrder, rule, space } from './place-block'
import { placeFull } from './place-full'
import { placeLegend } from './place-legend'
import { placeSummary } from './place-summary'
import type { PlacedDemandStatus } from './placed'
import type { DemandStatusSeries } from './series'

const maxContentPx = 960
const phoneBelowPx = 480

/** Gives every part of the chart its place in a picture of the width asked for; the height follows. */
export function placeDemandStatus(
  series: DemandStatusSeries,
  description: DemandStatusDescription,
  words: Words,
  { widthPx, measure, mode }: PictureFrame,
): PlacedDemandStatus {
  const isPhone = widthPx < phoneBelowPx
  const padPx = isPhone ? 12 : 16
  const page: Page = {
    left: padPx,
    widthPx: Math.min(widthPx - 2 * padPx, maxContentPx),
    measure,
    series,
    description,
    words,
  }
  const { bottom, ...parts } = placeInOrder(padPx, [
    ...(description.filter === null
      ? []
      : [paragraph(page, description.filter, { sizePx: 14, isBold: true, ink: 'quiet' }), space(4)]),
    paragraph(page, description.title, { sizePx: isPhone ? 20 : 24, isBold: true }),
    ...(description.deck === ''
      ? []
      : [space(8), paragraph(page, description.deck, { sizePx: 14, ink: 'quiet' })]),
    placeLegend(page),
    series.view === 'summary' ? placeSummary(page) : placeFull(page),
    space(16),
    rule(page, 'line'),
    space(8),
    paragraph(page, description.sourceLine, { sizePx: 12, ink: 'quiet' }),
  ])
  return {
    ...parts,
    widthPx,
    heightPx: Math.ceil(bottom + padPx),
    mode,
    title: description.title,
    altText: description.altText,
  }
}
