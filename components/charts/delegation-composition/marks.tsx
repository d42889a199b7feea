import { Picture } from '@/components/marks/picture-frame'
import { SeatShape } from '@/components/marks/seat-shape'
import type { PlacedComposition } from './place'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DelegationCompositionMarks({ placed }: { readonly placed: PlacedComposition }) {
  return <Picture placed={placed} Part={SeatShape} />
}
