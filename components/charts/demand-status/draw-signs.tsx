import { AbsenceSign } from '@/components/marks/absence-sign'
import { inkColour, round } from '@/components/marks/picture-frame'
import { GlyphShape, glyphSize } from '@/components/marks/status-glyph'
import { StatusTile } from '@/components/marks/status-tile'
import { type Mode, paperColours } from '../paper-colours'
import { fillColour } from '../slot-colours'
import type { StatusStyle } from '../status-palette'
import { squarePx } from './place-summary'
import type { PlacedKey, PlacedSign, PlacedSquare } from './placed'

const keyPx = 20

/** A status in the legend. */
export function DrawnKey({ placed, mode }: { readonly placed: PlacedKey; readonly mode: Mode }) {
  return <StatusTile x={placed.x} y={placed.y} sizePx={keyPx} style={placed.style} mode={mode} />
}

/** A demand in the summary: one status, or the halves of two; framed where several articles tell it. */
export function DrawnSquare({ placed, mode }: { readonly placed: PlacedSquare; readonly mode: Mode }) {
  const { x, y, styles, articleCount } = placed
  const [first, second] = styles
  if (!first) return null
  const insetPx = articleCount > 1 ? 3 : 0
  const tile = { x: x + insetPx, y: y + insetPx, sizePx: squarePx - 2 * insetPx, mode }
  return (
    <>
      {second ? <Halves {...tile} first={first} second={second} /> : <StatusTile {...tile} style={first} />}
      {articleCount > 1 ? (
        <rect
          x={round(x + 1)}
          y={round(y + 1)}
          width={squarePx - 2}
          height={squarePx - 2}
          rx="3"
          fill="none"
          stroke={paperColours[mode].ink}
          strokeWidth="2"
        />
      ) : null}
    </>
  )
}

function Halves(props: {
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly first: StatusStyle
  readonly second: StatusStyle
  readonly mode: Mode
}) {
  const { x, y, sizePx, first, second, mode } = props
  const scale = sizePx / 32
  const secondAt = sizePx - glyphSize * scale
  return (
    <g transform={`translate(${round(x)} ${round(y)})`}>
      <rect width={sizePx} height={sizePx} rx="3" fill={fillColour(first.slot, mode)} />
      <path d={`M${sizePx} 2V${sizePx - 3}a3 3 0 0 1-3 3H2z`} fill={fillColour(second.slot, mode)} />
      <g transform={`scale(${scale})`} color={inkColour(`on-${first.slot}`, mode)}>
        <GlyphShape glyph={first.glyph} />
      </g>
      <g
        transform={`translate(${secondAt} ${secondAt}) scale(${scale})`}
        color={inkColour(`on-${second.slot}`, mode)}
      >
        <GlyphShape glyph={second.glyph} />
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
    case 'two-outcomes':
      return <path d="M.5.5h17v11z" fill={line} stroke={line} strokeLinejoin="round" />
    case 'several':
      return <rect x="1" y="1" width="16" height="10" rx="2" fill="none" stroke={ink} strokeWidth="2" />
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
