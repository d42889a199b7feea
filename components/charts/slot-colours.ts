import { edgeOf } from './paint'
import type { Mode } from './paper-colours'
import { type Slot, slotPaints } from './status-palette'

/** The fill of a place in the palette. */
export function fillColour(slot: Slot, mode: Mode): string {
  return slotPaints[slot][mode]
}

/** The outline of a place: a line where the fill is too near the paper, else the fill itself. */
export function edgeColour(slot: Slot, mode: Mode): string {
  return edgeOf(slotPaints[slot], mode)
}
