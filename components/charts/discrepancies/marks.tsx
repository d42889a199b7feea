import { Picture } from '@/components/marks/picture-frame'
import { PictureTrack } from '@/components/marks/picture-track'
import type { PlacedDiscrepancies } from './place'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DiscrepanciesMarks({ placed }: { readonly placed: PlacedDiscrepancies }) {
  return <Picture placed={placed} Part={PictureTrack} />
}
