/**
 * The fills of institutions, given by the rank of their kind's family and never by code, so that another process with
 * other kinds is drawn without a new line here. Measured in `tests/unit/components/charts/institution-palette.test.ts`.
 */
import type { Lookup } from '@/dataset/lookup'
import { edgeOf, type Paint } from './paint'
import type { Mode } from './paper-colours'

export const familyPaints = {
  'family-1': { light: '#5f1740', dark: '#f3c6dc' },
  'family-2': { light: '#a04a78', dark: '#a9507f' },
  'family-3': { light: '#8f99a3', dark: '#9aa4ae', outlined: 'light' },
  'family-4': { light: '#d0d4d8', dark: '#42494f', outlined: 'both' },
} as const satisfies Record<string, Paint>

/** A place in the palette, which is also its class name. */
export type FamilySlot = keyof typeof familyPaints
export const familySlots = Object.keys(familyPaints) as readonly FamilySlot[]

/** The family of a kind of institution: its group, or the kind itself where it has none. */
export function familyOf(look: Lookup, kind: string): string {
  return look.requireEntry('institution_kind', kind).group ?? kind
}

/**
 * The place of a kind of institution: that of its family, families in the order of their lowest rank; families beyond
 * the last place share it. Throws where the vocabulary does not have the kind.
 */
export function familySlot(look: Lookup, kind: string): FamilySlot {
  const families = [...new Set(look.codes('institution_kind').map((code) => familyOf(look, code)))]
  return familySlots[families.indexOf(familyOf(look, kind))] ?? 'family-4'
}

/** The outline of a fill: a line where the fill is too near the paper, else the fill itself. */
export function familyEdge(slot: FamilySlot, mode: Mode): string {
  return edgeOf(familyPaints[slot], mode)
}
