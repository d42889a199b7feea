import { ChartSheet } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { PageLinks } from '@/components/marks/page-links'
import { SheetTicks, SheetTrack, SheetTrackLines, SheetTrackStore } from '@/components/marks/sheet-track'
import type { SheetProps } from '../chart-room'
import { tickDays } from '../day-axis'
import type { TimelineDescription } from './describe'
import { legendShape } from './place-shapes'
import { listEvents, type TimelineSeries } from './series'
import { SheetEvents } from './sheet-events'
import { SheetLanes } from './sheet-lanes'
import { SheetUntimed } from './sheet-untimed'

/** The chart as HTML: headline, deck, legend, marks as links, source line. Its CSS: `chart.css`, `sheet.css`. */
export function TimelineSheet(props: SheetProps<TimelineSeries, TimelineDescription>) {
  const { series, description, words } = props
  const { axis, view } = series
  const n = listEvents(series).length
  const lines = description.legend.map(({ swatch, label }) => {
    const shape = legendShape(swatch)
    return { label, sign: shape && <SheetTrack shapes={[shape]} words={words} /> }
  })
  const ticks = axis === null ? [] : tickDays(axis, words)
  return (
    <ChartSheet
      {...props}
      className={view === 'summary' ? 'tl tl-summary' : 'tl'}
      legend={
        <Legend
          keys={lines.filter(({ sign }) => sign !== null)}
          notes={lines.filter(({ sign }) => sign === null)}
        />
      }
      all={n === 0 ? null : words.t('timeline.all', { n })}
    >
      <SheetTrackStore />
      {axis === null ? null : (
        <>
          <div className="tl-row tl-ticks">
            <SheetTicks ticks={ticks} words={words} />
          </div>
          <div className="track-rows">
            <SheetTrackLines className="tl-row" ticks={ticks} words={words} />
            <SheetLanes {...props} axis={axis} />
            <SheetEvents {...props} axis={axis} />
          </div>
        </>
      )}
      {view === 'full' ? <SheetUntimed {...props} /> : null}
      <PageLinks page={series.page} pageHref={props.pageHref} words={words} />
    </ChartSheet>
  )
}
