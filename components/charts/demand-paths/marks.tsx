import { AbsenceSign } from '@/components/marks/absence-sign'
import { DrawnDemandSign } from '@/components/marks/demand-sign'
import { Picture, round } from '@/components/marks/picture-frame'
import { StatusChipBox, StatusTile } from '@/components/marks/status-tile'
import type { Mode } from '../paper-colours'
import type { PlacedDemandPaths } from './place'
import type { DemandPathsPart } from './placed'

const keyPx = 20

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DemandPathsMarks({ placed }: { readonly placed: PlacedDemandPaths }) {
  return <Picture placed={placed} Part={DrawnPart} />
}

function DrawnPart({ placed, mode }: { readonly placed: DemandPathsPart; readonly mode: Mode }) {
  switch (placed.part) {
    case 'step':
      return <StatusChipBox placed={placed} mode={mode} />
    case 'key':
      return <StatusTile x={placed.x} y={placed.y} sizePx={keyPx} style={placed.style} mode={mode} />
    case 'absence':
      return (
        <g transform={`translate(${round(placed.x)} ${round(placed.y)})`}>
          <AbsenceSign reason={placed.reason} mode={mode} />
        </g>
      )
    case 'sign':
      return (
        <g transform={`translate(${round(placed.x)} ${round(placed.y)})`}>
          <DrawnDemandSign kind={placed.kind} mode={mode} />
        </g>
      )
  }
}
