import { ChartSheet } from '@/components/marks/chart-sheet'
import { DemandLegend } from '@/components/marks/demand-legend'
import type { SheetProps } from '../chart-room'
import type { DemandPathsDescription } from './describe'
import { summaryNotes } from './phrases'
import { type DemandPathsSeries, isEmpty, shownColumns } from './series'
import { SheetFull } from './sheet-full'
import { SheetItems } from './sheet-item'

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function DemandPathsSheet(props: SheetProps<DemandPathsSeries, DemandPathsDescription>) {
  const { series, description, words } = props
  const { itemCount } = series.finding
  return (
    <ChartSheet
      {...props}
      className={layoutClass(series)}
      legend={<DemandLegend labels={series} legend={description.legend} unsigned="words" />}
      all={itemCount === 0 ? null : words.t('demandCharts.all', { n: itemCount })}
    >
      {series.view === 'full' ? (
        <SheetFull {...props} />
      ) : isEmpty(series) ? null : (
        <div className="dp-section dp-sum">
          <SheetItems {...props} items={series.summary.items} />
          {summaryNotes(series, words).map((note) => (
            <p key={note} className="dp-rest">
              {note}
            </p>
          ))}
        </div>
      )}
    </ChartSheet>
  )
}

/** How many columns there are decides at which widths they can stand beside each other (`sheet.css`). */
function layoutClass(series: DemandPathsSeries): string {
  const n = shownColumns(series).length
  return n <= 4 ? `dp dp-few dp-c${n}` : n <= 6 ? `dp dp-some dp-c${n}` : 'dp dp-many'
}
