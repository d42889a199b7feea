/**
 * The shapes and colours of what an article says of a claim, given by the closed lists of stances and of reasons.
 * Measured in `tests/unit/components/charts/claim-cell-palette.test.ts`.
 */
import type { stances } from '@/dataset/closed-lists'
import type { AbsenceReason } from './mark'
import { type Mode, paperColours } from './paper-colours'

/** Why an article has nothing on a claim. */
export type ClaimAbsenceReason = Extract<
  AbsenceReason,
  'left-unsaid' | 'other-rounds' | 'not-yet-knowable' | 'undated-point' | 'undated-article' | 'not-coded-yet'
>

type Stance = (typeof stances)[number]

/** What one article has on one claim: a report by stance, on its own account or relayed, or the reason for none. */
export type ClaimCellState = Stance | `${Stance}-relayed` | ClaimAbsenceReason

export const claimCellShapes = [
  'disc',
  'ring',
  'cross-square',
  'cross-frame',
  'half-disc',
  'half-ring',
  'dash',
  'dot',
  'hatch',
  'question',
  'dotted',
] as const
/** The picture that stands for a state; every state a reader must tell apart has its own. */
export type ClaimCellShape = (typeof claimCellShapes)[number]

/** The fills of reports, by stance. All else is drawn in the inks of the paper. */
export const claimCellPaints = {
  affirms: { light: '#123459', dark: '#cfe5f6' },
  contradicts: { light: '#9d6303', dark: '#c68555' },
  unclear: { light: '#92a8d4', dark: '#4a5f86' },
} as const satisfies Record<Stance, Record<Mode, string>>

/** What a shape is drawn in: a stance's own colour, the quiet line of an absence, or plain ink. */
export type ClaimCellPaint = Stance | 'absent' | 'unknown'

/** Shape and paint of every state, in the order of a legend. Relayed reports have the hollow shape of their stance. */
export const claimCellStyles: Readonly<
  Record<ClaimCellState, { readonly shape: ClaimCellShape; readonly paint: ClaimCellPaint }>
> = {
  affirms: { shape: 'disc', paint: 'affirms' },
  'affirms-relayed': { shape: 'ring', paint: 'affirms' },
  contradicts: { shape: 'cross-square', paint: 'contradicts' },
  'contradicts-relayed': { shape: 'cross-frame', paint: 'contradicts' },
  unclear: { shape: 'half-disc', paint: 'unclear' },
  'unclear-relayed': { shape: 'half-ring', paint: 'unclear' },
  'left-unsaid': { shape: 'dash', paint: 'absent' },
  'other-rounds': { shape: 'dot', paint: 'absent' },
  'not-yet-knowable': { shape: 'hatch', paint: 'absent' },
  'undated-point': { shape: 'question', paint: 'unknown' },
  'undated-article': { shape: 'question', paint: 'unknown' },
  'not-coded-yet': { shape: 'dotted', paint: 'absent' },
}

/** The states in the order of a legend. */
export const claimCellStates = Object.keys(claimCellStyles) as readonly ClaimCellState[]

/** The `#rrggbb` of a paint. */
export function claimCellColour(paint: ClaimCellPaint, mode: Mode): string {
  if (paint === 'absent') return paperColours[mode]['strong-line']
  if (paint === 'unknown') return paperColours[mode].ink
  return claimCellPaints[paint][mode]
}
