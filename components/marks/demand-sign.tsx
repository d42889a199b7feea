import { type Mode, paperColours } from '@/components/charts/paper-colours'

/** A sign in the legends of the demand charts that is no status. */
export type DemandSign = 'back' | 'forward' | 'low-confidence' | 'two-outcomes' | 'several' | 'earlier'

/** A sign as it is drawn in a picture, in a box of 18 × 12. */
export function DrawnDemandSign({ kind, mode }: { readonly kind: DemandSign; readonly mode: Mode }) {
  const { ink, 'strong-line': line } = paperColours[mode]
  switch (kind) {
    case 'back':
      return <path d="M4 2h10l-5 9z" fill={ink} />
    case 'forward':
      return <path d="M4 11h10l-5-9z" fill={ink} />
    case 'two-outcomes':
      return <path d="M.5.5h17v11z" fill={line} stroke={line} strokeLinejoin="round" />
    case 'several':
      return <rect x="1" y="1" width="16" height="10" rx="2" fill="none" stroke={ink} strokeWidth="2" />
    case 'earlier':
      return <rect x=".5" y=".5" width="17" height="11" rx="2" fill="none" stroke={line} />
    case 'low-confidence':
      return (
        <rect x=".5" y=".5" width="17" height="11" rx="2" fill="none" stroke={line} strokeDasharray="3 2" />
      )
  }
}
