import { Picture } from '@/components/marks/picture-frame'
import { PictureTrack, PictureTrackPatterns, type PlacedTrack } from '@/components/marks/picture-track'
import type { Mode } from '../paper-colours'
import type { PlacedTimeline } from './place'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function TimelineMarks({ placed }: { readonly placed: PlacedTimeline }) {
  return <Picture placed={placed} Part={DrawnPart} />
}

/** What tracks refer to, and the tracks. */
export type TimelinePart = PlacedTrack | 'patterns'

function DrawnPart({ placed, mode }: { readonly placed: TimelinePart; readonly mode: Mode }) {
  return placed === 'patterns' ? (
    <PictureTrackPatterns mode={mode} />
  ) : (
    <PictureTrack placed={placed} mode={mode} />
  )
}
