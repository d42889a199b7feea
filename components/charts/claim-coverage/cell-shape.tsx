import type { ReactElement } from 'react'
import type { ClaimCellShape } from '../claim-cell-palette'

/** The side of the square in which every shape is drawn. */
export const shapeSize = 16

/** The paints of a shape as SVG takes them. */
export interface ShapeInks {
  readonly fill: string
  /** The outline of a fill that is near the paper. */
  readonly edge: string
  readonly paper: string
}

const cross = 'M5 5l6 6m0-6l-6 6'
const leftHalf = 'M8 2a6 6 0 0 0 0 12z'
const leftHalfRing = 'M8 2a6 6 0 0 0 0 12v-3a3 3 0 0 1 0-6z'
const diagonals = 'M2 6l4-4M2 10l8-8M2 14L14 2M6 14l8-8M10 14l4-4'
const questionMark = 'M5.2 6.1a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.4 1-1.4 2.1M8 13.2v.1'

const shapes: Readonly<Record<ClaimCellShape, (inks: ShapeInks) => ReactElement>> = {
  disc: ({ fill }) => <circle cx="8" cy="8" r="6" fill={fill} />,
  ring: ({ fill }) => <circle cx="8" cy="8" r="4.6" strokeWidth="2.8" stroke={fill} />,
  'cross-square': ({ fill, paper }) => (
    <>
      <path d="M2 2h12v12H2z" fill={fill} />
      <path d={cross} strokeWidth="2" stroke={paper} />
    </>
  ),
  'cross-frame': ({ fill }) => (
    <>
      <path d="M3 3h10v10H3z" strokeWidth="2" stroke={fill} />
      <path d="M5.5 5.5l5 5m0-5l-5 5" strokeWidth="1.8" stroke={fill} />
    </>
  ),
  'half-disc': ({ fill, edge }) => (
    <>
      <path d={leftHalf} fill={fill} />
      <circle cx="8" cy="8" r="6" strokeWidth="1.2" stroke={edge} />
    </>
  ),
  'half-ring': ({ fill, edge }) => (
    <>
      <path d={leftHalfRing} fill={fill} stroke={edge} />
      <circle cx="8" cy="8" r="6" strokeWidth="1.2" stroke={edge} />
    </>
  ),
  dash: ({ fill }) => <path d="M4 8h8" strokeWidth="1.5" stroke={fill} />,
  dot: ({ fill }) => <circle cx="8" cy="8" r="1.5" fill={fill} />,
  hatch: ({ fill }) => <path d={diagonals} stroke={fill} />,
  question: ({ fill }) => <path d={questionMark} strokeWidth="1.6" strokeLinecap="round" stroke={fill} />,
  dotted: ({ fill }) => <path d="M3 3h10v10H3z" strokeWidth="1.5" strokeDasharray="1.5 2" stroke={fill} />,
}

/** A shape in a 16 × 16 box, for what fills nothing by itself. */
export function drawShape(shape: ClaimCellShape, inks: ShapeInks): ReactElement {
  return shapes[shape](inks)
}

/** A shape in a 16 × 16 box; goes inside any `<svg>` or `<g>`. */
export function CellShape({ shape, ...inks }: ShapeInks & { readonly shape: ClaimCellShape }) {
  return <g fill="none">{drawShape(shape, inks)}</g>
}
