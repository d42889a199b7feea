import type { ReactElement } from 'react'
import { type PairState, pairStyles, type PairShape as ShapeName } from '../pair-point-palette'

/** The side of the square in which every shape is drawn. */
export const shapeSize = 16

/** The paints of a shape as SVG takes them. */
export interface PairInks {
  readonly fill: string
  /** The outline of a fill that is near the paper. */
  readonly edge: string
  readonly paper: string
}

const shapes: Readonly<Record<ShapeName, (inks: PairInks) => ReactElement>> = {
  square: ({ fill }) => <path d="M0 0h16v16H0z" fill={fill} />,
  frame: ({ fill }) => <path d="M2 2h12v12H2z" strokeWidth="4" stroke={fill} />,
  'struck-frame': ({ fill }) => <path d="M.8.8h14.4v14.4H.8zM1 15L15 1" strokeWidth="1.6" stroke={fill} />,
  'pale-square': ({ fill, edge }) => (
    <path d="M.6.6h14.8v14.8H.6z" strokeWidth="1.2" fill={fill} stroke={edge} />
  ),
  'cross-square': ({ fill, paper }) => (
    <>
      <path d="M0 0h16v16H0z" fill={fill} />
      <path d="M4 4l8 8m0-8l-8 8" strokeWidth="2.2" stroke={paper} />
    </>
  ),
}

/** The shape of a state in a 16 × 16 box; goes inside any `<svg>` or `<g>`. */
export function PairShape({ state, ...inks }: PairInks & { readonly state: PairState }) {
  return <g fill="none">{shapes[pairStyles[state].shape](inks)}</g>
}

/** The sign of a state on a sheet. Its shape: `sheet.css`. */
export function PairSign({ state }: { readonly state: PairState }) {
  const { paint, shape } = pairStyles[state]
  return <i className={`sa-sign sa-${paint} sa-${shape}`} />
}
