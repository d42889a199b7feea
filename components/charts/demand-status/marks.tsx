import { Picture } from '@/components/marks/picture-frame'
import type { Mode } from '../paper-colours'
import { DrawnCell } from './draw-cell'
import { DrawnKey, DrawnSign, DrawnSquare } from './draw-signs'
import type { PlacedDemandStatus } from './place'
import type { DemandStatusPart } from './placed'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DemandStatusMarks({ placed }: { readonly placed: PlacedDemandStatus }) {
  return <Picture placed={placed} Part={DrawnPart} />
}

function DrawnPart({ placed, mode }: { readonly placed: DemandStatusPart; readonly mode: Mode }) {
  switch (placed.part) {
    case 'cell':
      return <DrawnCell placed={placed} mode={mode} />
    case 'square':
      return <DrawnSquare placed={placed} mode={mode} />
    case 'key':
      return <DrawnKey placed={placed} mode={mode} />
    case 'sign':
      return <DrawnSign placed={placed} mode={mode} />
  }
}
