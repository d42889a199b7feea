import { datePaints, spanEdge } from '@/components/charts/date-palette'
import { type Mode, paperColours } from '@/components/charts/paper-colours'
import { round } from './picture-frame'
import { type TrackFrame, TrackPatterns, type TrackShape, TrackShapes } from './track'

/** One line of an axis with its place: the top left corner of a strip `trackPx` high. */
export interface PlacedTrack {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly shapes: readonly TrackShape[]
  /** How far the lines of the axis go beyond the strip. */
  readonly reachPx?: TrackFrame['reachPx']
}

const idPrefix = 'track'

const inksOf = (mode: Mode) => ({
  day: datePaints.day[mode],
  span: datePaints.span[mode],
  spanEdge: spanEdge(mode),
  rival: datePaints.rival[mode],
  ink: paperColours[mode].ink,
  line: paperColours[mode].line,
  paper: paperColours[mode].paper,
})

/** One line of an axis in a picture. */
export function PictureTrack({ placed, mode }: { readonly placed: PlacedTrack; readonly mode: Mode }) {
  const { x, y, widthPx, shapes, reachPx } = placed
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <TrackShapes
        shapes={shapes}
        frame={{
          inks: inksOf(mode),
          xOf: (share) => round(share * widthPx),
          lengthOf: (share) => round(share * widthPx),
          isMirrored: false,
          reachPx,
          idPrefix,
        }}
      />
    </g>
  )
}

/** What the tracks of a picture refer to, once before them. */
export function PictureTrackPatterns({ mode }: { readonly mode: Mode }) {
  return <TrackPatterns inks={inksOf(mode)} idPrefix={idPrefix} />
}
