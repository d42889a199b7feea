import { type ClaimCellShape, type ClaimCellState, claimCellStyles } from '../claim-cell-palette'
import { drawShape, shapeSize } from './cell-shape'

const sheetInks = { fill: 'currentColor', edge: 'var(--cc-edge)', paper: 'var(--paper)' }

/** The plainest and most frequent: as boxes they take a browser half as long to paint (docs/figures.md). */
const boxes: ReadonlySet<ClaimCellShape> = new Set(['disc', 'dash', 'dot'])

/** The sign of a state on a sheet. */
export function CellSign({ state }: { readonly state: ClaimCellState }) {
  const { shape, paint } = claimCellStyles[state]
  if (boxes.has(shape)) return <i className={`cc-box cc-${paint} cc-${shape}`} />
  return (
    <svg className={`cc-${paint}`} viewBox={`0 0 ${shapeSize} ${shapeSize}`} fill="none" aria-hidden="true">
      {drawShape(shape, sheetInks)}
    </svg>
  )
}
