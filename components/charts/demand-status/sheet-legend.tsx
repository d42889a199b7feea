import { Legend } from '@/components/marks/legend'
import { requireStatus } from '../demand-labels'
import type { DemandStatusDescription } from './describe'
import type { LegendSwatch } from './describe-legend'
import type { DemandStatusSeries } from './series'
import { StatusGlyph } from './status-glyph-use'

interface Props {
  readonly series: DemandStatusSeries
  readonly description: DemandStatusDescription
}

/** Statuses as coloured keys in one run, all other signs as short lines below. */
export function SheetLegend({ series, description }: Props) {
  const lines = description.legend.map(({ swatch, label }) => ({
    label,
    isKey: swatch.kind === 'status',
    sign: <Sign series={series} swatch={swatch} />,
  }))
  return <Legend keys={lines.filter(({ isKey }) => isKey)} notes={lines.filter(({ isKey }) => !isKey)} />
}

function Sign({ series, swatch }: Pick<Props, 'series'> & { readonly swatch: LegendSwatch }) {
  if (swatch.kind === 'accounts') return null
  if (swatch.kind === 'status')
    return (
      <span className={`key ${requireStatus(series, swatch.status).style.slot}`}>
        <StatusGlyph series={series} status={swatch.status} />
      </span>
    )
  const name = swatch.kind === 'absence' ? swatch.reason : swatch.kind
  return <span aria-hidden="true" className={`sign sign-${name}`} />
}
