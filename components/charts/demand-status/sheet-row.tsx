import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import { requireStatus, statusWord } from '../demand-labels'
import { columnLabel, rowTitle } from '../demand-phrases'
import type { DemandStatusDescription } from './describe'
import { chipAccount } from './phrases'
import type { Chip, DemandCell, DemandRow, DemandStatusSeries } from './series'
import { StatusGlyph } from './status-sign'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription>

/** One demand: its title and one cell for each column. */
export function SheetRow(props: Props & { readonly row: DemandRow }) {
  const { series, words, row } = props
  return (
    <li className="ds-row">
      <p className="ds-title">
        {rowTitle(row, words)}
        {series.sort === 'theme' ? <small> {series.labels.demand_theme[row.theme]}</small> : null}
      </p>
      {row.cells.map((cell) => (
        <SheetCell key={cell.round ?? ''} {...props} cell={cell} />
      ))}
    </li>
  )
}

function SheetCell(props: Props & { readonly cell: DemandCell }) {
  const { series, words, cell } = props
  const column = series.columns.find(({ round }) => round === cell.round)
  if (!column) throw new Error(`Cell ${cell.markId} stands in no column`)
  return (
    <div className={cellClass(cell)}>
      {cell.chips.length > 0 || cell.absence ? (
        <span className="ds-round" aria-hidden="true">
          {columnLabel(column, words)}
        </span>
      ) : null}
      {cell.absence ? (
        <MarkLink {...props} markId={cell.markId} className={`dot sign-${cell.absence.reason}`} />
      ) : null}
      {cell.chips.map((chip) => (
        <MarkLink key={chip.markId} {...props} markId={chip.markId} className={chipClass(series, chip)}>
          <span>
            <StatusGlyph series={series} status={chip.status} />
            {statusWord(series, chip.status)}
          </span>
          <small>{chipAccount(series, chip, words)}</small>
        </MarkLink>
      ))}
    </div>
  )
}

function cellClass({ round, absence }: DemandCell): string {
  return ['ds-cell', ...(round === null ? ['ds-unplaced'] : []), ...(absence ? ['ds-nothing'] : [])].join(' ')
}

function chipClass(series: DemandStatusSeries, chip: Chip): string {
  return [
    'chip',
    requireStatus(series, chip.status).style.slot,
    ...(chip.isEarlier ? ['earlier'] : []),
    ...(chip.isLowConfidence ? ['weak'] : []),
    ...(chip.move ? [chip.move.direction] : []),
  ].join(' ')
}
