import { type DemandLabels, requireStatus } from '@/components/charts/demand-labels'
import type { LegendEntry } from '@/components/charts/description'
import { Legend } from './legend'
import { GlyphSign } from './status-glyph'

/** What the legends of the demand charts draw beside a line: a status, or a sign by its name. */
type DemandSwatch =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'absence'; readonly reason: string }
  | { readonly kind: string }

interface DemandLegendProps<Swatch extends DemandSwatch> {
  readonly labels: DemandLabels
  readonly legend: readonly LegendEntry<Swatch>[]
  /** The kind of line that explains words and has no sign. */
  readonly unsigned: Swatch['kind']
}

/** Statuses as coloured keys in one run, all other signs as short lines below. */
export function DemandLegend<Swatch extends DemandSwatch>(props: DemandLegendProps<Swatch>) {
  const lines = props.legend.map(({ swatch, label }) => ({
    label,
    isKey: swatch.kind === 'status',
    sign: swatch.kind === props.unsigned ? null : <Sign {...props} swatch={swatch} />,
  }))
  return <Legend keys={lines.filter(({ isKey }) => isKey)} notes={lines.filter(({ isKey }) => !isKey)} />
}

function Sign({
  labels,
  swatch,
}: Pick<DemandLegendProps<DemandSwatch>, 'labels'> & { readonly swatch: DemandSwatch }) {
  if ('status' in swatch) {
    const { slot, glyph } = requireStatus(labels, swatch.status).style
    return (
      <span className={`key ${slot}`}>
        <GlyphSign glyph={glyph} />
      </span>
    )
  }
  const name = 'reason' in swatch ? swatch.reason : swatch.kind
  return <span aria-hidden="true" className={`sign sign-${name}`} />
}
