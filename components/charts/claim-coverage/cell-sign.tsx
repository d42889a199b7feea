import {
  type ClaimCellShape,
  type ClaimCellState,
  claimCellShapes,
  claimCellStyles,
} from '../claim-cell-palette'
import { CellShape, shapeSize } from './cell-shape'

const sheetInks = { fill: 'currentColor', edge: 'var(--cc-edge)', paper: 'var(--paper)' }

/** The signs of these states once, for `CellSign` anywhere later in the document. Takes no room. */
export function CellSymbols({ states }: { readonly states: readonly ClaimCellState[] }) {
  const used = new Set<ClaimCellShape>(states.map((state) => claimCellStyles[state].shape))
  return (
    <svg className="glyph-store" aria-hidden="true" width="0" height="0">
      {claimCellShapes
        .filter((shape) => used.has(shape))
        .map((shape) => (
          <symbol key={shape} id={`cc-${shape}`} viewBox={`0 0 ${shapeSize} ${shapeSize}`}>
            <CellShape shape={shape} {...sheetInks} />
          </symbol>
        ))}
    </svg>
  )
}

/** The sign of a state, from the symbols at the top of the sheet. */
export function CellSign({ state }: { readonly state: ClaimCellState }) {
  const { shape, paint } = claimCellStyles[state]
  return (
    <svg className={`cc-${paint}`} aria-hidden="true">
      <use href={`#cc-${shape}`} />
    </svg>
  )
}
