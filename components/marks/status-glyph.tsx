import type { ReactElement } from 'react'
import type { Glyph } from '@/components/charts/status-palette'

/** The side of the square in which every glyph is drawn. */
export const glyphSize = 16

const ring = <circle cx="8" cy="8" r="5" />
const solid = { fill: 'currentColor', stroke: 'none' } as const

const shapes: Readonly<Record<Glyph, ReactElement>> = {
  'struck-ring': (
    <>
      {ring}
      <path d="M2.5 13.5l11-11" />
    </>
  ),
  cross: <path strokeWidth="2" d="M3.5 3.5l9 9m0-9l-9 9" />,
  wave: <path strokeWidth="2" d="M2 9.5c2-5 4-5 6-1.5s4 3.5 6-1.5" />,
  bars: <path {...solid} d="M4 3h3v10H4zM9.5 3h3v10h-3z" />,
  ring,
  'ring-dot': (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.4" {...solid} />
    </>
  ),
  'ring-dash': (
    <>
      {ring}
      <path d="M5.5 8h5" />
    </>
  ),
  'half-disc': (
    <>
      {ring}
      <path {...solid} d="M8 3a5 5 0 0 1 0 10z" />
    </>
  ),
  disc: <circle cx="8" cy="8" r="5" {...solid} />,
  'half-square': (
    <>
      <path d="M3 3h10v10H3z" />
      <path {...solid} d="M3 8h10v5H3z" />
    </>
  ),
  square: <path {...solid} d="M3 3h10v10H3z" />,
}

/** A glyph in a 16 × 16 box, in the current colour; goes inside any `<svg>` or `<g>`. */
export function GlyphShape({ glyph }: { readonly glyph: Glyph }) {
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      {shapes[glyph]}
    </g>
  )
}

/** A glyph on a sheet. Drawn anew each time: a copy by `<use>` costs a browser more, and no fewer bytes. */
export function GlyphSign({ glyph }: { readonly glyph: Glyph }) {
  return (
    <svg
      className="glyph"
      viewBox={`0 0 ${glyphSize} ${glyphSize}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {shapes[glyph]}
    </svg>
  )
}
