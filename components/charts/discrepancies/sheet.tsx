import { ChartSheet } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { PageLinks } from '@/components/marks/page-links'
import { SheetTrack } from '@/components/marks/sheet-track'
import type { SheetProps } from '../chart-room'
import type { DiscrepanciesDescription } from './describe'
import { legendShape } from './place-values'
import { type DiscrepanciesSeries, listDifferences } from './series'
import { SheetHard } from './sheet-hard'
import { SheetSoft } from './sheet-soft'

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function DiscrepanciesSheet(props: SheetProps<DiscrepanciesSeries, DiscrepanciesDescription>) {
  const { series, description, words } = props
  const n = listDifferences(series).length
  return (
    <ChartSheet
      {...props}
      className={series.view === 'summary' ? 'di di-summary' : 'di'}
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({
            label,
            sign: <SheetTrack shapes={[legendShape(swatch)]} words={words} />,
          }))}
        />
      }
      all={n === 0 ? null : words.t('discrepancies.all', { n })}
    >
      <SheetHard {...props} />
      {series.view === 'full' ? <SheetSoft {...props} /> : null}
      <PageLinks page={series.page} pageHref={props.pageHref} words={words} />
    </ChartSheet>
  )
}
