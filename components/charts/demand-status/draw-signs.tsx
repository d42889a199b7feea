import { inkColour, round } from '@/components/marks/picture-frame'
import { GlyphShape } from '@/components/marks/status-glyph'
import { type Mode, paperColours } from '../paper-colours'
import { edgeColour, fillColour } from '../slot-colours'
import type { StatusStyle } from '../status-palette'
import { AbsenceSign } from './draw-absence'
import { squarePx } from './place-summary'
import type { PlacedKey, PlacedSign, PlacedSquare } from './placed'

const keyPx = 20

/** A status in the legend. */
export function DrawnKey({ placed, mode }: { readonly placed: PlacedKey; readonly mode: Mode }) {
  return <Tile x={placed.x} y={placed.y} sizePx={keyPx} style={placed.style} mode={mode} />
}

/** A demand in the summary: one status, or the halves of two. */
export function DrawnSquare({ placed, mode }: { readonly placed: PlacedSquare; readonly mode: Mode }) {
  const { x, y, styles } = placed
  const [first, second] = styles
  if (!first) return null
  if (!second) return <Tile x={x} y={y} sizePx={squarePx} style={first} mode={mode} />
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <rect width={squarePx} height={squarePx} rx="3" fill={fillColour(first.slot, mode)} />
      <path d={`M${squarePx} 2V${squarePx - 3}a3 3 0 0 1-3 3H2z`} fill={fillColour(second.slot, mode)} />
      <g transform="translate(1 0) scale(.7)" color={inkColour(`on-${first.slot}`, mode)}>
        <GlyphShape glyph={first.glyph} />
      </g>
      <g
        transform={`translate(${squarePx - 12} ${squarePx - 11}) scale(.7)`}
        color={inkColour(`on-${second.slot}`, mode)}
      >
        <GlyphShape glyph={second.glyph} />
      </g>
    </g>
  )
}

function Tile(props: {
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly style: StatusStyle
  readonly mode: Mode
}) {
  const { x, y, sizePx, style, mode } = props
  const glyphAt = (sizePx - 16) / 2
  return (
    <g transform={`translate(${round(x)} ${round(y)})`} color={inkColour(`on-${style.slot}`, mode)}>
      <rect
        x=".5"
        y=".5"
        width={sizePx - 1}
        height={sizePx - 1}
        rx="3"
        fill={fillColour(style.slot, mode)}
        stroke={edgeColour(style.slot, mode)}
      />
      <g transform={`translate(${glyphAt} ${glyphAt})`}>
        <GlyphShape glyph={style.glyph} />
      </g>
    </g>
  )
}

/** A sign in the legend that is no status. */
export function DrawnSign({ placed, mode }: { readonly placed: PlacedSign; readonly mode: Mode }) {
  const { swatch } = placed
  return (
    <g transform={`translate(${round(placed.x)} ${round(placed.y)})`}>
      {swatch.kind === 'absence' ? (
        <g transform="translate(9 6)">
          <AbsenceSign reason={swatch.reason} mode={mode} />
        </g>
      ) : (
        drawSign(swatch.kind, mode)
      )}
    </g>
  )
}

function drawSign(kind: Exclude<PlacedSign['swatch']['kind'], 'absence'>, mode: Mode) {
  const { ink, 'strong-line': line } = paperColours[mode]
  switch (kind) {
    case 'back':
      return <path d="M4 2h10l-5 9z" fill={ink} />
    case 'forward':
      return <path d="M4 11h10l-5-9z" fill={ink} />
    case 'earlier':
      return <rect x=".5" y=".5" width="17" height="11" rx="2" fill="none" stroke={line} />
    case 'low-confidence':
      return (
        <rect x=".5" y=".5" width="17" height="11" rx="2" fill="none" stroke={line} strokeDasharray="3 2" />
      )
    case 'accounts':
      return null
  }
}
