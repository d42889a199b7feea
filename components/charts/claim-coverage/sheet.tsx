import { ChartSheet } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import type { SheetProps } from '../chart-room'
import { CellSign } from './cell-sign'
import type { ClaimCoverageDescription } from './describe'
import { type ClaimCoverageSeries, isEmpty, mostColumns, mostUnnamed } from './series'
import { SheetFull } from './sheet-full'
import { SheetSummary } from './sheet-summary'

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function ClaimCoverageSheet(props: SheetProps<ClaimCoverageSeries, ClaimCoverageDescription>) {
  const { series, description, words } = props
  const { claimCount } = series.finding
  return (
    <ChartSheet
      {...props}
      className={layoutClass(series)}
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({ label, sign: <CellSign state={swatch} /> }))}
        />
      }
      all={claimCount === 0 ? null : words.t('claimCoverage.all', { n: claimCount })}
    >
      {isEmpty(series) ? null : series.view === 'full' ? (
        <SheetFull {...props} />
      ) : (
        <SheetSummary {...props} />
      )}
    </ChartSheet>
  )
}

/** How many articles there are decides at which widths they can stand beside each other (`sheet.css`). */
function layoutClass({ articles }: ClaimCoverageSeries): string {
  if (articles.length <= mostUnnamed) return 'cc cc-few'
  return articles.length <= mostColumns ? 'cc cc-some' : 'cc cc-many'
}
