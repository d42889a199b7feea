import { type DemandStatusSeries, requireStatus } from './series'

/** The glyph of a status, from the symbols at the top of the sheet. */
export function StatusGlyph({
  series,
  status,
}: {
  readonly series: DemandStatusSeries
  readonly status: string
}) {
  return (
    <svg className="glyph" aria-hidden="true">
      <use href={`#ds-${requireStatus(series, status).style.glyph}`} />
    </svg>
  )
}
