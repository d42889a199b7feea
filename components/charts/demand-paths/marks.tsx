import { AbsenceSign } from '@/components/marks/absence-sign'
import { Picture, round } from '@/components/marks/picture-frame'
import { StatusChipBox, StatusTile } from '@/components/marks/status-tile'
import { type Mode, paperColours } from '../paper-colours'
import type { PlacedDemandPaths } from './place'
import type { DemandPathsPart, PlacedSign } from './placed'

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
        <g transform={`translate(${round(placed.x)} ${round(placed.y)})`}>{drawSign(placed.kind, mode)}</g>
      )
  }
}

function drawSign(kind: PlacedSign['kind'], mode: Mode) {
  const { ink, 'strong-line': line } = paperColours[mode]
  switch (kind) {
    case 'back':
      return <path d="M4 2h10l-5 9z" fill={ink} />
    case 'forward':
      return <path d="M4 11h10l-5-9z" fill={ink} />
    case 'low-confidence':
      return (
        <rect x=".5" y=".5" width="17" height="11" rx="2" fill="none" stroke={line} strokeDasharray="3 2" />
      )
  }
}
