import type { SheetProps } from '../chart-room'
import type { DemandStatusDescription } from './describe'
import { MarkLink } from './mark-link'
import { summaryGroupLabel, summaryRoundTitle } from './phrases'
import { type DemandStatusSeries, requireStatus, type SummarySquare } from './series'
import { StatusGlyph } from './status-glyph-use'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription>

/** One square for each demand, by round and group. Each square is a link, so that no script is needed to reach it. */
export function SheetSummary(props: Props) {
  const { series, words, heading = 'h2' } = props
  const Subheading = heading === 'h1' ? 'h2' : 'h3'
  return (
    <>
      {series.summary.map((round) => (
        <div className="ds-sum" key={round.column.round}>
          <Subheading className="ds-sum-round">
            {summaryRoundTitle(round.column, words)} <span>{round.itemCount}</span>
          </Subheading>
          {round.groups.map((group) => (
            <div className="ds-sum-group" key={group.group}>
              <div className="ds-sum-run">
                <p>{summaryGroupLabel(series, group, words)}</p>
                {group.squares.length > 0 ? (
                  <div className="ds-squares">
                    {group.squares.map((square) => (
                      <Square key={square.demand} {...props} square={square} />
                    ))}
                  </div>
                ) : null}
              </div>
              <b>{group.squares.length}</b>
            </div>
          ))}
        </div>
      ))}
    </>
  )
}

function Square(props: Props & { readonly square: SummarySquare }) {
  const { series, square } = props
  return (
    <MarkLink {...props} markId={square.cell.markId} className="square">
      {square.statuses.map((status) => (
        <span key={status} className={requireStatus(series, status).style.slot}>
          <StatusGlyph series={series} status={status} />
        </span>
      ))}
    </MarkLink>
  )
}
