import { Picture, round } from '@/components/marks/picture-frame'
import { claimCellColour, claimCellStyles } from '../claim-cell-palette'
import { type Mode, paperColours } from '../paper-colours'
import { CellShape } from './cell-shape'
import { headTextPx } from './choose-layout'
import type { PlacedClaimCoverage } from './place'
import type { ClaimCoveragePart, PlacedHead, PlacedSign } from './placed'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function ClaimCoverageMarks({ placed }: { readonly placed: PlacedClaimCoverage }) {
  return <Picture placed={placed} Part={DrawnPart} />
}

function DrawnPart({ placed, mode }: { readonly placed: ClaimCoveragePart; readonly mode: Mode }) {
  switch (placed.part) {
    case 'sign':
      return <DrawnSign placed={placed} mode={mode} />
    case 'head':
      return <DrawnHead placed={placed} mode={mode} />
    case 'bar':
      return (
        <rect
          x={round(placed.x)}
          y={round(placed.y)}
          width={round(placed.widthPx)}
          height={round(placed.heightPx)}
          fill={claimCellColour('affirms', mode)}
        />
      )
  }
}

function DrawnSign({ placed: { x, y, state }, mode }: { readonly placed: PlacedSign; readonly mode: Mode }) {
  const { shape, paint } = claimCellStyles[state]
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <CellShape
        shape={shape}
        fill={claimCellColour(paint, mode)}
        edge={claimCellColour('affirms', mode)}
        paper={paperColours[mode].paper}
      />
    </g>
  )
}

function DrawnHead({ placed, mode }: { readonly placed: PlacedHead; readonly mode: Mode }) {
  const { x, y, angleDegrees, name, day } = placed
  const { ink, quiet } = paperColours[mode]
  return (
    <text
      transform={`translate(${round(x)} ${round(y)}) rotate(${angleDegrees})`}
      y="-3"
      textAnchor="end"
      fontSize={headTextPx}
    >
      <tspan fill={ink}>{name}</tspan> <tspan fill={quiet}>{day}</tspan>
    </text>
  )
}
