import { Legend } from '@/components/marks/legend'
import { GlyphUse } from '@/components/marks/status-glyph'
import { requireStatus } from '../demand-labels'
import type { DemandPathsDescription } from './describe'
import type { LegendSwatch } from './describe-legend'
import type { DemandPathsSeries } from './series'

interface Props {
  readonly series: DemandPathsSeries
  readonly description: DemandPathsDescription
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
  if (swatch.kind === 'words') return null
  if (swatch.kind === 'status') {
    const { slot, glyph } = requireStatus(series, swatch.status).style
    return (
      <span className={`key ${slot}`}>
        <GlyphUse prefix="dp" glyph={glyph} />
      </span>
    )
  }
  const name = swatch.kind === 'absence' ? swatch.reason : swatch.kind
  return <span aria-hidden="true" className={`sign sign-${name}`} />
}
