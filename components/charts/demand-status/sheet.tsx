import { ChartSheet } from '@/components/marks/chart-sheet'
import { DemandLegend } from '@/components/marks/demand-legend'
import type { SheetProps } from '../chart-room'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusSeries } from './series'
import { SheetFull } from './sheet-full'
import { SheetSummary } from './sheet-summary'

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function DemandStatusSheet(props: SheetProps<DemandStatusSeries, DemandStatusDescription>) {
  const { series, description, words } = props
  // Nothing coded is not zero of each: an empty summary stops after its sentence.
  const isEmpty = series.finding.itemCount === 0
  return (
    <ChartSheet
      {...props}
      className={layoutClass(series)}
      legend={<DemandLegend labels={series} legend={description.legend} unsigned="accounts" />}
      all={isEmpty ? null : words.t('demandCharts.all', { n: series.finding.itemCount })}
    >
      {series.view === 'full' ? <SheetFull {...props} /> : isEmpty ? null : <SheetSummary {...props} />}
    </ChartSheet>
  )
}

/** How many columns stand beside each other decides at which widths they can (`sheet.css`). */
function layoutClass({ columns }: DemandStatusSeries): string {
  const named = columns.filter(({ round }) => round !== null).length
  // Where only reports without a round are left, their column is the one beside the titles.
  const rounds = Math.max(named, 1)
  const tier = rounds <= 3 ? 'ds-few' : rounds <= 6 ? 'ds-some' : 'ds-many'
  return ['ds', tier, `ds-r${rounds}`, ...(columns.length > rounds ? ['ds-u'] : [])].join(' ')
}
