import { Picture, round } from '@/components/marks/picture-frame'
import { pairColour, pairEdge } from '../pair-point-palette'
import { type Mode, paperColours } from '../paper-colours'
import { PairShape, shapeSize } from './pair-shape'
import type { PlacedSourceAgreement } from './place'
import type { PlacedPoint } from './placed'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function SourceAgreementMarks({ placed }: { readonly placed: PlacedSourceAgreement }) {
  return <Picture placed={placed} Part={DrawnPoint} />
}

function DrawnPoint({ placed, mode }: { readonly placed: PlacedPoint; readonly mode: Mode }) {
  const { x, y, sizePx, state } = placed
  const scale = sizePx === shapeSize ? '' : ` scale(${sizePx / shapeSize})`
  return (
    <g transform={`translate(${round(x)} ${round(y)})${scale}`}>
      <PairShape
        state={state}
        fill={pairColour(state, mode)}
        edge={pairEdge(mode)}
        paper={paperColours[mode].paper}
      />
    </g>
  )
}
