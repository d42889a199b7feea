import { inkColour, round } from '@/components/marks/picture-frame'
import { GlyphShape, glyphSize } from '@/components/marks/status-glyph'
import { type Mode, paperColours } from '../paper-colours'
import { edgeColour, fillColour } from '../slot-colours'
import { AbsenceSign } from './draw-absence'
import { chipPadPx } from './place-chip'
import type { PlacedCell, PlacedChip } from './placed'

/** One cell: its chips, or the dot of an absence. */
export function DrawnCell({ placed, mode }: { readonly placed: PlacedCell; readonly mode: Mode }) {
  const { absence, dot } = placed
  return (
    <>
      {dot && absence ? (
        <g transform={`translate(${round(dot.x)} ${round(dot.y)})`}>
          <AbsenceSign reason={absence.reason} mode={mode} />
        </g>
      ) : null}
      {placed.chips.map((chip) => (
        <DrawnChip key={chip.markId} placed={chip} mode={mode} />
      ))}
    </>
  )
}

function DrawnChip({ placed, mode }: { readonly placed: PlacedChip; readonly mode: Mode }) {
  const { x, y, widthPx, heightPx, style, isEarlier, isLowConfidence, move } = placed
  const { ink, paper } = paperColours[mode]
  const on = isEarlier ? ink : inkColour(`on-${style.slot}`, mode)
  const borderPx = isEarlier ? 2 : 1
  return (
    <g color={on}>
      <rect
        x={round(x + borderPx / 2)}
        y={round(y + borderPx / 2)}
        width={round(widthPx - borderPx)}
        height={round(heightPx - borderPx)}
        rx="3"
        fill={isEarlier ? paper : fillColour(style.slot, mode)}
        stroke={
          isLowConfidence ? on : isEarlier ? fillColour(style.slot, mode) : edgeColour(style.slot, mode)
        }
        strokeWidth={borderPx}
        strokeDasharray={isLowConfidence ? '3 2' : undefined}
      />
      <g transform={`translate(${round(x + chipPadPx)} ${round(y + (24 - glyphSize) / 2)})`}>
        <GlyphShape glyph={style.glyph} />
      </g>
      {move ? (
        <path
          d={move.direction === 'back' ? 'm-12-4h9l-4.5 8z' : 'm-12 4h9l-4.5-8z'}
          transform={`translate(${round(x)} ${round(y + 12)})`}
          fill={ink}
        />
      ) : null}
    </g>
  )
}
