/**
 * The colours of sides, given by the order of the parties in the side vocabulary and never by code, so that another
 * process with other sides is drawn without a new line here. Measured in
 * `tests/unit/components/charts/side-palette.test.ts`.
 */
import { edgeOf, type Paint } from './paint'
import type { Mode } from './paper-colours'

export const sidePaints = {
  'side-1': { light: '#4a3d72', dark: '#8176ad' },
  'side-2': { light: '#257771', dark: '#71b7b2' },
  'side-3': { light: '#9a8d52', dark: '#f4e7a0' },
  'side-rest': { light: '#b4b7bb', dark: '#4b5157', outlined: 'both' },
} as const satisfies Record<string, Paint>

/** A place in the palette, which is also its class name. */
export type SideSlot = keyof typeof sidePaints
export const sideSlots = Object.keys(sidePaints) as readonly SideSlot[]

/** The place of the party that stands at `index` among those that have a side of their own; all beyond share the last. */
export function sideSlot(index: number): SideSlot {
  return sideSlots[index] ?? 'side-rest'
}

/** The outline of a fill: a line where the fill is too near the paper, else the fill itself. */
export function sideEdge(slot: SideSlot, mode: Mode): string {
  return edgeOf(sidePaints[slot], mode)
}
