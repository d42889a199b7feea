import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import { requireStatus } from '../demand-labels'
import { leftOutRounds, moreThan } from '../fit-summary'
import type { DemandStatusDescription } from './describe'
import { drawnSquares, fitRounds } from './fit-rounds'
import { summaryGroupLabel, summaryNone, summaryRoundTitle, summaryTeller } from './phrases'
import type { DemandStatusSeries, SummarySquare } from './series'
import { StatusGlyph } from './status-sign'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription>

/** One square for each demand, by round and group. Each square is a link, so that no script is needed to reach it. */
export function SheetSummary(props: Props) {
  const { series, words, heading } = props
  const rounds = fitRounds(series)
  const earlier = leftOutRounds(rounds, words)
  const Subheading = subheading(heading)
  return (
    <>
      {rounds.shown.map((round) => {
        const none = summaryNone(series, round, words)
        const teller = summaryTeller(round, words)
        return (
          <div className="ds-sum" key={round.column.round}>
            <Subheading className="ds-sum-round">
              {summaryRoundTitle(round.column, words)}{' '}
              <span>{words.t('demandStatus.summary.items', { n: round.itemCount })}</span>
            </Subheading>
            {teller === '' ? null : <p className="ds-sum-note">{teller}</p>}
            {round.groups
              .filter(({ squares }) => squares.length > 0)
              .map((group) => (
                <div className="ds-sum-group" key={group.group}>
                  <div className="ds-sum-run">
                    <p>{summaryGroupLabel(series, group, words)}</p>
                    <div className="ds-squares">
                      {drawnSquares(group).map((square) => (
                        <Square key={square.demand} {...props} square={square} />
                      ))}
                      {moreThan(group.squares, drawnSquares(group), words)}
                    </div>
                  </div>
                  <b>{words.number(group.squares.length)}</b>
                </div>
              ))}
            {none === null ? null : <p className="ds-sum-note">{none}</p>}
          </div>
        )
      })}
      {earlier === null ? null : <p className="ds-sum-note">{earlier}</p>}
    </>
  )
}

function Square(props: Props & { readonly square: SummarySquare }) {
  const { series, square } = props
  return (
    <MarkLink
      {...props}
      markId={square.cell.markId}
      className={square.articleCount > 1 ? 'square several' : 'square'}
    >
      {square.statuses.map((status) => (
        <span key={status} className={requireStatus(series, status).style.slot}>
          <StatusGlyph series={series} status={status} />
        </span>
      ))}
    </MarkLink>
  )
}
