/**
 * The colours and glyphs of statuses, given by group and rank and never by code, so that another process with other
 * statuses is drawn without a new line here. Measured in `tests/unit/components/charts/status-palette.test.ts`.
 */
import type { StatusGroup } from '@/dataset/closed-lists'
import type { Lookup } from '@/dataset/lookup'
import type { Paint } from './paint'

const glyphs = [
  'struck-ring',
  'cross',
  'wave',
  'bars',
  'ring',
  'ring-dot',
  'ring-dash',
  'half-disc',
  'disc',
  'half-square',
  'square',
] as const
/** The picture that stands for a status beside its colour and word. */
export type Glyph = (typeof glyphs)[number]

/** A fill for each place in the order of statuses. */
export const slotPaints = {
  'closing-3': { light: '#8f5227', dark: '#fdc283' },
  'closing-2': { light: '#b97529', dark: '#cc9270' },
  'closing-1': { light: '#fbc272', dark: '#a87926' },
  stuck: { light: '#34393e', dark: '#edeff3' },
  ask: { light: '#ede9e1', dark: '#2a2a24', outlined: 'both' },
  open: { light: '#aeafcd', dark: '#535187' },
  'moving-1': { light: '#709ad3', dark: '#2f415b', outlined: 'dark' },
  'moving-2': { light: '#3975b9', dark: '#366bb3' },
  'moving-3': { light: '#2f489b', dark: '#698ad7' },
  'moving-4': { light: '#0c2051', dark: '#9db4f0' },
} as const satisfies Record<string, Paint>
/** A place in the palette, which is also its class name. */
export type Slot = keyof typeof slotPaints

/** How one status is drawn. */
export interface StatusStyle {
  readonly slot: Slot
  readonly glyph: Glyph
}

/** Styles of a group from the status nearest to neutral outwards; a status beyond the end takes the last. */
const stylesByGroup: Readonly<Record<StatusGroup, readonly [StatusStyle, ...StatusStyle[]]>> = {
  closing: [
    { slot: 'closing-1', glyph: 'wave' },
    { slot: 'closing-2', glyph: 'cross' },
    { slot: 'closing-3', glyph: 'struck-ring' },
  ],
  stuck: [{ slot: 'stuck', glyph: 'bars' }],
  ask: [
    { slot: 'ask', glyph: 'ring' },
    { slot: 'ask', glyph: 'ring-dot' },
  ],
  open: [{ slot: 'open', glyph: 'ring-dash' }],
  moving: [
    { slot: 'moving-1', glyph: 'half-disc' },
    { slot: 'moving-2', glyph: 'disc' },
    { slot: 'moving-3', glyph: 'half-square' },
    { slot: 'moving-4', glyph: 'square' },
  ],
}

/**
 * Colour and glyph of a status: its place in its group by rank (closing statuses count downwards, all others
 * upwards), ties by code.
 */
export function statusStyle(look: Lookup, status: string): StatusStyle {
  const group = look.statusGroup(status)
  const inGroup = look.codes('demand_status').filter((code) => look.statusGroup(code) === group)
  if (group === 'closing') inGroup.reverse()
  const styles = stylesByGroup[group]
  return styles[Math.min(inGroup.indexOf(status), styles.length - 1)] ?? styles[0]
}

const inks = { light: '#ffffff', dark: '#14171a' } as const

/** The ink for words on a fill: white or near-black, whichever contrasts more (WCAG 2 contrast). */
export function inkOn(fill: string): string {
  return contrast(fill, inks.light) >= contrast(fill, inks.dark) ? inks.light : inks.dark
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** WCAG 2 relative luminance of a `#rrggbb` colour, 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
