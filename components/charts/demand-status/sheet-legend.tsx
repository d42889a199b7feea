import type { DemandStatusDescription } from './describe'
import { type DemandStatusSeries, requireStatus } from './series'
import { StatusGlyph } from './status-glyph-use'

/** Statuses as coloured keys in one run, all other signs as short lines below. */
export function SheetLegend({
  series,
  description,
}: {
  readonly series: DemandStatusSeries
  readonly description: DemandStatusDescription
}) {
  const { legend } = description
  if (legend.length === 0) return null
  return (
    <div className="legend">
      <ul className="legend-keys">
        {legend.map(({ swatch, label }) =>
          swatch.kind === 'status' ? (
            <li key={swatch.status}>
              <span className={`key ${requireStatus(series, swatch.status).style.slot}`}>
                <StatusGlyph series={series} status={swatch.status} />
              </span>
              {label}
            </li>
          ) : null,
        )}
      </ul>
      <ul className="legend-notes">
        {legend.map(({ swatch, label }) =>
          swatch.kind === 'status' ? null : (
            <li key={label}>
              {swatch.kind === 'accounts' ? null : (
                <span
                  aria-hidden="true"
                  className={`sign sign-${swatch.kind === 'absence' ? swatch.reason : swatch.kind}`}
                />
              )}
              {label}
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
