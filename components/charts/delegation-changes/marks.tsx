import { Picture, round } from '@/components/marks/picture-frame'
import { SeatShape } from '@/components/marks/seat-shape'
import { type Mode, paperColours } from '../paper-colours'
import type { PlacedChanges, PlacedPart } from './place'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DelegationChangesMarks({ placed }: { readonly placed: PlacedChanges }) {
  return <Picture placed={placed} Part={ChangesPart} />
}

const dashes = { person: undefined, body: '5 4', end: '1.5 3.5' } as const

function ChangesPart({ placed, mode }: { readonly placed: PlacedPart; readonly mode: Mode }) {
  if (placed.part === 'seat') return <SeatShape placed={placed} mode={mode} />
  const { x1, x2, y, line } = placed
  return (
    <path
      d={`M${round(x1)} ${round(y)}H${round(x2)}`}
      stroke={paperColours[mode]['strong-line']}
      strokeWidth="1.5"
      strokeDasharray={dashes[line]}
    />
  )
}
