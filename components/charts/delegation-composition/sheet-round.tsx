import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import type { CompositionDescription } from './describe'
import { viewSeats } from './fit-rounds'
import { cellFrom, cellSentence, emptyRoundLead, mediatorsLead, roundNote } from './phrases'
import type { CompositionSeries, RoundColumn, SeatCell } from './series'
import { MoreSeats, SheetSeat, SheetSeats } from './sheet-seat'

type Props = SheetProps<CompositionSeries, CompositionDescription>

/** One round: its name, a block for each side, the mediators. */
export function SheetRound(props: Props & { readonly column: RoundColumn }) {
  const { series, words, heading, column } = props
  const Subheading = subheading(heading)
  const lead = emptyRoundLead(series, column, words)
  return (
    <div className={lead === null ? 'dc-round' : 'dc-round dc-empty'}>
      <Subheading className="dc-title">
        {column.label} <small>{roundNote(column, words)}</small>
      </Subheading>
      {lead === null ? null : <p className="dc-nobody">{lead} </p>}
      <div className="dc-sides">
        {column.cells.map((cell, index) => (
          <SheetSide key={cell.markId} {...props} cell={cell} name={series.sides[index]?.name ?? ''} />
        ))}
      </div>
      {column.mediators ? <SheetMediators {...props} cell={column.mediators} /> : null}
    </div>
  )
}

function SheetSide(props: Props & { readonly cell: SeatCell; readonly name: string }) {
  const { words, cell, name } = props
  const sentence = cellSentence(cell, false, words)
  return (
    <div className="dc-block">
      <p className="dc-party">{name}</p>
      {sentence === null ? (
        <SheetSeats {...props} />
      ) : (
        <MarkLink {...props} markId={cell.markId} className="dc-absence">
          <span className="dc-long">{sentence}</span>
          <span className="dc-short">{name}</span>
        </MarkLink>
      )}
      <From {...props} />
    </div>
  )
}

/** Mediators: a sentence in the narrow layout, a block like that of a side in the wide one. */
function SheetMediators(props: Props & { readonly cell: SeatCell }) {
  const { words, cell } = props
  const sentence = cellSentence(cell, true, words)
  return (
    <div className="dc-block dc-mediators">
      <p className="dc-party">{mediatorsLead(props.series, cell, words)}: </p>
      {sentence === null ? (
        <ul className={cell.seats.every(({ shape }) => shape === 'team') ? 'dc-teams' : undefined}>
          {viewSeats(props.series, cell).map((seat) => (
            <SheetSeat key={seat.id} {...props} seat={seat} />
          ))}
          <MoreSeats {...props} />
        </ul>
      ) : (
        <MarkLink {...props} markId={cell.markId} className="dc-absence">
          {sentence}
        </MarkLink>
      )}
      <From {...props} />
    </div>
  )
}

function From({ series, words, cell }: Props & { readonly cell: SeatCell }) {
  const from = cellFrom(series, cell, words)
  return from === null ? null : <p className="dc-from"> {from}</p>
}
