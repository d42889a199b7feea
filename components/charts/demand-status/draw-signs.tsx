import { AbsenceSign } from '@/components/marks/absence-sign'
import { DrawnDemandSign } from '@/components/marks/demand-sign'
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
        <DrawnDemandSign kind={swatch.kind} mode={mode} />
      )}
    </g>
  )
}
