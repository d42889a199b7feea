/**
 * The colours of what stands on an axis of days or numbers, by what it means and never by a code. Measured in
 * `tests/unit/components/charts/date-palette.test.ts`.
 */
import { edgeOf, type Paint } from './paint'
import type { Mode } from './paper-colours'

export const datePaints = {
  /** One value: a day or a number that an account states. */
  day: { light: '#123459', dark: '#cfe5f6' },
  /** Some time within these days. */
  span: { light: '#92a8d4', dark: '#4a5f86', outlined: 'both' },
  /** One of several days that accounts give for the same thing. */
  rival: { light: '#9d6303', dark: '#c68555' },
} as const satisfies Record<string, Paint>

/** The outline of a stretch of days, whose fill is too near the paper. */
export function spanEdge(mode: Mode): string {
  return edgeOf(datePaints.span, mode)
}
