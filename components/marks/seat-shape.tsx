import { familyEdge, familyPaints } from '@/components/charts/institution-palette'
import { type Mode, paperColours } from '@/components/charts/paper-colours'
import type { PlacedShape } from '@/components/charts/seat-sign'
import { round } from './picture-frame'

const linePx = 1.5

/** A sign as placed: disc, square or diamond; a head has a second ring. */
export function SeatShape({ placed, mode }: { readonly placed: PlacedShape; readonly mode: Mode }) {
  const { x, y, sizePx, isHead } = placed
  const middle = sizePx / 2
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <Sign placed={placed} mode={mode} />
      {isHead ? (
        <circle
          cx={middle}
          cy={middle}
          r={middle + 3}
          fill="none"
          stroke={paperColours[mode].ink}
          strokeWidth="2"
        />
      ) : null}
    </g>
  )
}

function Sign({ placed, mode }: { readonly placed: PlacedShape; readonly mode: Mode }) {
  const { shape, sizePx } = placed
  const paint = { ...paintOf(placed, mode), strokeWidth: linePx }
  const middle = sizePx / 2
  const inner = sizePx - linePx
  switch (shape) {
    case 'person':
      return <circle cx={middle} cy={middle} r={inner / 2} {...paint} />
    case 'team':
      return <path d={`M${middle} 0L${sizePx} ${middle}L${middle} ${sizePx}L0 ${middle}z`} {...paint} />
    default:
      return <rect x={linePx / 2} y={linePx / 2} width={inner} height={inner} rx="1.5" {...paint} />
  }
}

function paintOf({ fill }: PlacedShape, mode: Mode) {
  const { paper, quiet, 'strong-line': line } = paperColours[mode]
  if (fill === null) return { fill: paper, stroke: line }
  if (fill === 'any') return { fill: quiet, stroke: quiet }
  return { fill: familyPaints[fill][mode], stroke: familyEdge(fill, mode) }
}
