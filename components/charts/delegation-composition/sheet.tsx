import { ChartSheet } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { swatchClass } from '@/components/marks/seat-class'
import type { SheetProps } from '../chart-room'
import type { CompositionDescription } from './describe'
import { isShort, viewRounds } from './fit-rounds'
import { earlierRounds } from './phrases'
import { type CompositionSeries, mostColumns } from './series'
import { SheetRound } from './sheet-round'

type Props = SheetProps<CompositionSeries, CompositionDescription>

/** The chart as HTML: headline, deck, legend, rounds with their seats as links. Its CSS: `chart.css`, `sheet.css`. */
export function DelegationCompositionSheet(props: Props) {
  const { series, description, words } = props
  const { sides, seatCount } = series
  const rounds = viewRounds(series)
  const earlier = earlierRounds(series, words)
  const hasMediators = rounds.some(({ mediators }) => mediators !== null)
  return (
    <ChartSheet
      {...props}
      className={series.view === 'summary' ? 'dc dc-summary' : 'dc'}
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({
            label,
            sign: <i className={swatchClass(swatch)} />,
          }))}
        />
      }
      all={seatCount === 0 ? null : words.t('delegationComposition.all', { n: seatCount })}
    >
      {rounds.length > 0 ? (
        <div className={gridClass(series, hasMediators)}>
          <div className="dc-labels" aria-hidden="true">
            {sides.map(({ party, name }) => (
              <p key={party}>{name}</p>
            ))}
            {hasMediators ? <p>{words.t('delegationComposition.mediators')}</p> : null}
          </div>
          {rounds.toReversed().map((column) => (
            <SheetRound key={column.round} {...props} column={column} />
          ))}
        </div>
      ) : null}
      {earlier === null ? null : <p className="dc-earlier">{earlier}</p>}
    </ChartSheet>
  )
}

const mostRows = 6

/** How many rounds and rows there are decides whether they can stand as a table, and where (`sheet.css`). */
function gridClass(series: CompositionSeries, hasMediators: boolean): string {
  const { sides } = series
  const rounds = viewRounds(series)
  const rows = sides.length + (hasMediators ? 1 : 0)
  if (rounds.length > mostColumns || rows > mostRows || rows === 0) return 'dc-grid dc-list'
  const short = rounds.flatMap((column, index) => (isShort(series, column) ? [`dc-short-${index + 1}`] : []))
  return ['dc-grid', 'dc-table', `dc-columns-${rounds.length}`, `dc-rows-${rows}`, ...short].join(' ')
}
