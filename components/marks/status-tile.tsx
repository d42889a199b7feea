import { type Mode, paperColours } from '@/components/charts/paper-colours'
import { edgeColour, fillColour } from '@/components/charts/slot-colours'
import type { StatusStyle } from '@/components/charts/status-palette'
import { inkColour, round } from './picture-frame'
import { GlyphShape, glyphSize } from './status-glyph'

/** The room around the glyph of a chip, from its sides. */
export const chipPadPx = 5
/** The least height of a chip, which its glyph stands in the middle of. */
export const chipPx = 24

/** A status as a square with its glyph, for legends and runs of squares. */
export function StatusTile(props: {
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly style: StatusStyle
  readonly mode: Mode
}) {
  const { x, y, sizePx, style, mode } = props
  const glyphAt = (sizePx - glyphSize) / 2
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

/** The box of a status and how it is drawn; its words are texts of the picture. */
export interface PlacedChipBox {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly heightPx: number
  readonly style: StatusStyle
  /** Drawn as an outline in the colour of its status. */
  readonly isOutlined: boolean
  /** Dashed, for weak wording. */
  readonly isDashed: boolean
  /** The sign before it: its article's outcome moved since the round before. */
  readonly sign: 'back' | 'forward' | null
}

/** A status with its glyph at the start of a box that has room for words, and the sign of a move before it. */
export function StatusChipBox({ placed, mode }: { readonly placed: PlacedChipBox; readonly mode: Mode }) {
  const { x, y, widthPx, heightPx, style, isOutlined, isDashed, sign } = placed
  const { ink, paper } = paperColours[mode]
  const on = isOutlined ? ink : inkColour(`on-${style.slot}`, mode)
  const borderPx = isOutlined ? 2 : 1
  const glyphX = x + Math.min(chipPadPx, (widthPx - glyphSize) / 2)
  return (
    <g color={on}>
      <rect
        x={round(x + borderPx / 2)}
        y={round(y + borderPx / 2)}
        width={round(widthPx - borderPx)}
        height={round(heightPx - borderPx)}
        rx="3"
        fill={isOutlined ? paper : fillColour(style.slot, mode)}
        stroke={isDashed ? on : isOutlined ? fillColour(style.slot, mode) : edgeColour(style.slot, mode)}
        strokeWidth={borderPx}
        strokeDasharray={isDashed ? '3 2' : undefined}
      />
      <g transform={`translate(${round(glyphX)} ${round(y + (chipPx - glyphSize) / 2)})`}>
        <GlyphShape glyph={style.glyph} />
      </g>
      {sign ? (
        <path
          d={sign === 'back' ? 'm-12-4h9l-4.5 8z' : 'm-12 4h9l-4.5-8z'}
          transform={`translate(${round(x)} ${round(y + 12)})`}
          fill={ink}
        />
      ) : null}
    </g>
  )
}
