import { type ClaimCellState, claimCellStyles } from '../claim-cell-palette'
import { drawShape, shapeSize } from './cell-shape'

const sheetInks = { fill: 'currentColor', edge: 'var(--cc-edge)', paper: 'var(--paper)' }

/** The sign of a state on a sheet. */
export function CellSign({ state }: { readonly state: ClaimCellState }) {
  const { shape, paint } = claimCellStyles[state]
  // Most signs are discs, and boxes take a browser less time to paint than pictures (docs/figures.md).
  if (shape === 'disc') return <i className={`cc-${paint} cc-disc`} />
  return (
    <svg
      className={`glyph cc-${paint}`}
      viewBox={`0 0 ${shapeSize} ${shapeSize}`}
      fill="none"
      aria-hidden="true"
    >
      {drawShape(shape, sheetInks)}
    </svg>
  )
}
