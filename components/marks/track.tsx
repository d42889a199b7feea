import type { ReactNode } from 'react'

/** A line of an axis: points and stretches, by places that are shares of its length from 0 to 1. */
export interface TrackShape {
  readonly shape:
    | 'dot' // a stated value
    | 'ring' // the value of something beside it
    | 'rival' // one of several days that accounts give for one thing
    | 'link' // what joins those days
    | 'band' // some time within
    | 'bounded-band' // the same, where an end only bounds it
    | 'round'
    | 'article'
    | 'window' // the days in which an article may have appeared
    | 'gap' // days without an article
    | 'tick' // a labelled place of the axis, in a picture
  readonly from: number
  /** For a point the same as `from`. */
  readonly to: number
  /** The end towards which a round fades, since it is not known. */
  readonly open?: 'start' | 'end' | null
  /** Stands in the middle of the shape. */
  readonly label?: string | null
}

/** The colours of a track, as values of SVG attributes. */
export interface TrackInks {
  readonly day: string
  readonly span: string
  readonly spanEdge: string
  readonly rival: string
  readonly ink: string
  readonly line: string
  readonly paper: string
}

/** The lines of an axis on one track of a picture, behind its other shapes. */
export function tickShapes(ticks: readonly { readonly share: number }[]): readonly TrackShape[] {
  return ticks.map(({ share }) => ({ shape: 'tick', from: share, to: share }))
}

/** How an axis lies on its ground: in px in a picture, in percentages in a sheet. */
export interface TrackFrame {
  readonly inks: TrackInks
  readonly xOf: (share: number) => number | string
  /** A length that is a share of the axis. */
  readonly lengthOf: (share: number) => number | string
  /** Whether shares grow towards the left. */
  readonly isMirrored: boolean
  /** How far the lines of the axis go beyond the strip, in px, so that those of neighbouring tracks meet. */
  readonly reachPx?: { readonly above: number; readonly below: number } | undefined
  /** Before the ids of `TrackPatterns`. */
  readonly idPrefix: string
}

/** The height of a track in px; its shapes stand in the middle. */
export const trackPx = 16
const middle = trackPx / 2
const noReach = { above: 0, below: 0 }
const dotPx = 5
/** Stretches of a few days stay visible on an axis of years. */
const leastShare = 0.012

/** The shapes of one line of an axis, in a strip of `trackPx` whose top left corner is the origin. */
export function TrackShapes({
  shapes,
  frame,
}: {
  readonly shapes: readonly TrackShape[]
  readonly frame: TrackFrame
}) {
  return shapes.map((shape) => (
    <DrawnShape key={`${shape.shape} ${shape.from} ${shape.to} ${shape.label}`} shape={shape} frame={frame} />
  ))
}

function DrawnShape({ shape, frame }: { readonly shape: TrackShape; readonly frame: TrackFrame }): ReactNode {
  const { inks, xOf, reachPx = noReach, idPrefix } = frame
  const { from, to } = shape
  const at = xOf(from)
  switch (shape.shape) {
    case 'dot':
      return <circle cx={at} cy={middle} r={dotPx} fill={inks.day} />
    case 'ring':
    case 'rival':
      return (
        <circle
          cx={at}
          cy={middle}
          r={dotPx - 0.75}
          fill={inks.paper}
          stroke={shape.shape === 'ring' ? inks.day : inks.rival}
          strokeWidth="1.75"
        />
      )
    case 'link':
      return <line x1={at} x2={xOf(to)} y1={middle} y2={middle} stroke={inks.rival} />
    case 'band':
      return <Bar {...barOf(shape, frame)} heightPx={8} fill={inks.span} stroke={inks.spanEdge} />
    case 'bounded-band':
      return (
        <Bar {...barOf(shape, frame)} heightPx={8} fill={inks.paper} stroke={inks.spanEdge} dashes="3 2" />
      )
    case 'window':
      return <Bar {...barOf(shape, frame)} heightPx={12} fill="none" stroke={inks.ink} dashes="3 2" />
    case 'gap':
      return <Bar {...barOf(shape, frame)} heightPx={12} fill={`url(#${idPrefix}-hatch)`} stroke="none" />
    case 'tick':
      return <line x1={at} x2={at} y1={-reachPx.above} y2={trackPx + reachPx.below} stroke={inks.line} />
    case 'article':
      return <Diamond x={at} inks={inks} />
    case 'round':
      return (
        <>
          <Bar {...barOf(shape, frame)} heightPx={16} fill={roundFill(shape, frame)} stroke="none" />
          {shape.label ? (
            <text x={xOf((from + to) / 2)} y={middle + 4} textAnchor="middle" fontSize="12" fill={inks.ink}>
              {shape.label}
            </text>
          ) : null}
        </>
      )
  }
}

/** Where a stretch begins on the left, and how long it is. */
function barOf({ from, to }: TrackShape, { xOf, lengthOf, isMirrored }: TrackFrame) {
  const share = Math.max(to - from, leastShare)
  return { x: xOf(isMirrored ? from + share : from), width: lengthOf(share) }
}

function Bar({
  heightPx,
  dashes,
  ...rest
}: {
  readonly x: number | string
  readonly width: number | string
  readonly heightPx: number
  readonly fill: string
  readonly stroke: string
  readonly dashes?: string
}) {
  return <rect {...rest} y={middle - heightPx / 2} height={heightPx} strokeDasharray={dashes} />
}

function Diamond({ x, inks }: { readonly x: number | string; readonly inks: TrackInks }) {
  const shape = (
    <path d={`M0 ${middle - 6}l6 6-6 6-6-6z`} fill={inks.paper} stroke={inks.ink} strokeWidth="1.5" />
  )
  // Only a nested picture can be moved by a percentage.
  return typeof x === 'number' ? (
    <g transform={`translate(${x} 0)`}>{shape}</g>
  ) : (
    <svg x={x} width="1" height="1" overflow="visible" aria-hidden="true">
      {shape}
    </svg>
  )
}

function roundFill({ open }: TrackShape, { inks, isMirrored, idPrefix }: TrackFrame): string {
  if (!open) return inks.line
  return `url(#${idPrefix}-fade-${(open === 'start') === isMirrored ? 'right' : 'left'})`
}

/** What the shapes of a track refer to; once in a document, before them. */
export function TrackPatterns({ inks, idPrefix }: Pick<TrackFrame, 'inks' | 'idPrefix'>) {
  const fade = (side: 'left' | 'right') => (
    <linearGradient id={`${idPrefix}-fade-${side}`} x1={side === 'left' ? 1 : 0} x2={side === 'left' ? 0 : 1}>
      <stop stopColor={inks.line} offset="0.35" />
      <stop stopColor={inks.line} offset="1" stopOpacity="0" />
    </linearGradient>
  )
  return (
    <defs>
      <pattern
        id={`${idPrefix}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0v5" stroke={inks.ink} strokeOpacity="0.55" />
      </pattern>
      {fade('left')}
      {fade('right')}
    </defs>
  )
}
