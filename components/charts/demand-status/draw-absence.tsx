import { type Mode, paperColours } from '../paper-colours'
import type { DemandAbsenceReason } from './series'

/** The sign of an absence around the origin: each reason looks different. */
export function AbsenceSign({ reason, mode }: { readonly reason: DemandAbsenceReason; readonly mode: Mode }) {
  const { 'strong-line': line } = paperColours[mode]
  switch (reason) {
    case 'not-mentioned':
      return <circle r="1.5" fill={line} />
    case 'round-not-covered':
      return <rect x="-5" y="-1" width="10" height="2" fill={line} />
    case 'not-coded-yet':
      return <circle r="4.5" fill="none" stroke={line} strokeWidth="1.5" strokeDasharray="1.5 2" />
    case 'filtered-out':
      return <circle r="4.5" fill="none" stroke={line} strokeWidth="1.5" />
  }
}
