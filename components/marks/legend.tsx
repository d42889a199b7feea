import type { ReactNode } from 'react'

/** One line of a legend: what the chart draws, and what it means. */
export interface LegendLine {
  readonly label: string
  /** Null where the line explains words and no sign. */
  readonly sign: ReactNode
}

/** A legend as HTML: keys in one run, below them quieter notes. Nothing where both are empty. Its CSS: `chart.css`. */
export function Legend({
  keys,
  notes = [],
}: {
  readonly keys: readonly LegendLine[]
  readonly notes?: readonly LegendLine[]
}) {
  if (keys.length + notes.length === 0) return null
  return (
    <div className="legend">
      <Lines className="legend-keys" lines={keys} />
      <Lines className="legend-notes" lines={notes} />
    </div>
  )
}

function Lines({ className, lines }: { readonly className: string; readonly lines: readonly LegendLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul className={className}>
      {lines.map(({ label, sign }) => (
        <li key={label}>
          {sign}
          {label}
        </li>
      ))}
    </ul>
  )
}
