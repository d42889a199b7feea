import { ChartSheet, subheading } from '@/components/marks/chart-sheet'
import { Legend } from '@/components/marks/legend'
import { PageLinks } from '@/components/marks/page-links'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import type { VoicesDescription } from './describe'
import { viewRows } from './fit-rows'
import { groupSides, groupTotal, leftOutRows, poolLines, rowNote } from './phrases'
import { mostColumns, type VoiceRow, type VoicesSeries } from './series'
import { SheetCell } from './sheet-cell'
import { squareClass } from './square-class'

type Props = SheetProps<VoicesSeries, VoicesDescription>

/** The chart as HTML: a row for each article, a column for each side, a square for each statement. Its CSS: `sheet.css`. */
export function VoicesSheet(props: Props) {
  const { series, description, words } = props
  const { view, groups, rows, page, count } = series
  const isTable = groups.length > 0 && groups.length <= mostColumns
  const pool = view === 'full' ? poolLines(series, words) : []
  const leftOut = leftOutRows(series, words)
  return (
    <ChartSheet
      {...props}
      className={view === 'summary' ? 'vo vo-summary' : 'vo'}
      legend={
        <Legend
          keys={description.legend.map(({ swatch, label }) => ({
            label,
            sign: <i className={`vo-any ${squareClass(swatch)}`} />,
          }))}
        />
      }
      all={count === 0 ? null : words.t('voices.all', { n: count })}
    >
      {rows.length === 0 ? null : (
        <div className={isTable ? `vo-grid vo-table vo-columns-${groups.length}` : 'vo-grid'}>
          <div className="vo-heads">
            {groups.map((group) => {
              const sides = groupSides(group, words)
              return (
                <p key={group.party} className={group.slot}>
                  <i className="vo-square vo-direct" /> <b>{groupTotal(series, group, words)}</b>
                  {sides === null ? null : <small> {sides}</small>}
                </p>
              )
            })}
          </div>
          {rowsOn(page)(viewRows(series)).map((row) => (
            <SheetRow key={row.article.id} {...props} row={row} />
          ))}
        </div>
      )}
      {leftOut === null ? null : <p className="vo-rest">{leftOut}</p>}
      <PageLinks page={page} pageHref={props.pageHref} words={words} />
      {pool.length === 0 ? null : (
        <details className="vo-pool">
          <summary>{words.t('voices.pool')}</summary>
          <ul>
            {pool.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </ChartSheet>
  )
}

function SheetRow(props: Props & { readonly row: VoiceRow }) {
  const { series, words, heading, row } = props
  const Subheading = subheading(heading)
  return (
    <div className="vo-row">
      <div className="vo-article">
        <Subheading>{row.article.shortName}</Subheading> <small>{rowNote(row, words)}</small>
      </div>
      {series.groups.map((group, index) => {
        const cell = row.cells[index]
        return cell ? <SheetCell key={cell.markId} {...props} group={group} cell={cell} /> : null
      })}
    </div>
  )
}
