import { round } from '@/components/marks/picture-frame'
import { type Mode, paperColours } from '../paper-colours'
import { sideEdge, sidePaints } from '../side-palette'
import type { PlacedSquare } from './page'

const linePx = 1.5

/** A square as placed: full, half full or empty, with its stripe, and a line below what somebody else tells. */
export function DrawnSquare({ placed, mode }: { readonly placed: PlacedSquare; readonly mode: Mode }) {
  const { x, y, sizePx, mode: form, isStriped, isToldByOther } = placed
  const { fill, edge } = coloursOf(placed, mode)
  const inner = sizePx - linePx
  const from = { direct: 0, partial_quote: sizePx / 2, paraphrase: sizePx }[form]
  const stripe = { x: round(sizePx * 0.38), width: round(sizePx * 0.24) }
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      {from < sizePx ? <rect y={from} width={sizePx} height={sizePx - from} fill={fill} /> : null}
      {isStriped && from > 0 ? <rect {...stripe} height={from} fill={edge} /> : null}
      {isStriped && from < sizePx ? (
        <rect {...stripe} y={from} height={sizePx - from} fill={paperColours[mode].paper} />
      ) : null}
      <rect
        x={linePx / 2}
        y={linePx / 2}
        width={inner}
        height={inner}
        fill="none"
        stroke={edge}
        strokeWidth={linePx}
      />
      {isToldByOther ? <rect y={sizePx + 2} width={sizePx} height="2" fill={edge} /> : null}
    </g>
  )
}

function coloursOf({ slot }: PlacedSquare, mode: Mode): { readonly fill: string; readonly edge: string } {
  const { quiet } = paperColours[mode]
  return slot === 'any'
    ? { fill: quiet, edge: quiet }
    : { fill: sidePaints[slot][mode], edge: sideEdge(slot, mode) }
}
