import { Picture } from '@/components/marks/picture-frame'
import { DrawnSquare } from './draw-square'
import type { PlacedVoices } from './place'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function VoicesMarks({ placed }: { readonly placed: PlacedVoices }) {
  return <Picture placed={placed} Part={DrawnSquare} />
}
