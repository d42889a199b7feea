import type { AbsenceReason } from '@/components/charts/mark'
import { type Mode, paperColours } from '@/components/charts/paper-colours'

/** The reasons that a demand chart gives. */
type SignedReason = Extract<
  AbsenceReason,
  'filtered-out' | 'round-not-covered' | 'other-rounds' | 'not-coded-yet' | 'not-mentioned'
>

/**
 * The sign of an absence around the origin: each reason looks different, but that nobody reports on a round, or one
 * article does not, is the same line. Equal to the `sign-` classes of `chart.css`.
 */
export function AbsenceSign({ reason, mode }: { readonly reason: SignedReason; readonly mode: Mode }) {
  const { 'strong-line': line } = paperColours[mode]
  switch (reason) {
    case 'not-mentioned':
      return <circle r="1.5" fill={line} />
    case 'round-not-covered':
    case 'other-rounds':
      return <rect x="-5" y="-1" width="10" height="2" fill={line} />
    case 'not-coded-yet':
      return <circle r="4.5" fill="none" stroke={line} strokeWidth="1.5" strokeDasharray="1.5 2" />
    case 'filtered-out':
      return <circle r="4.5" fill="none" stroke={line} strokeWidth="1.5" />
  }
}
