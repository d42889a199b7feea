import { AbsenceSign } from '@/components/marks/absence-sign'
import { round } from '@/components/marks/picture-frame'
import { StatusChipBox } from '@/components/marks/status-tile'
import type { Mode } from '../paper-colours'
import type { PlacedCell } from './placed'

/** One cell: its chips, or the dot of an absence. */
export function DrawnCell({ placed, mode }: { readonly placed: PlacedCell; readonly mode: Mode }) {
  const { absence, dot } = placed
  return (
    <>
      {dot && absence ? (
        <g transform={`translate(${round(dot.x)} ${round(dot.y)})`}>
          <AbsenceSign reason={absence.reason} mode={mode} />
        </g>
      ) : null}
      {placed.chips.map((chip) => (
        <StatusChipBox key={chip.markId} placed={chip} mode={mode} />
      ))}
    </>
  )
}
