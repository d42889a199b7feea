import { MarkLink } from '@/components/marks/mark-link'
import { seatClass } from '@/components/marks/seat-class'
import type { SheetProps } from '../chart-room'
import { moreThan } from '../fit-summary'
import type { Seat } from '../seat'
import type { CompositionDescription } from './describe'
import { viewSeats } from './fit-rounds'
import { officeLine, restLead, seatNotes, splitSeats } from './phrases'
import type { CompositionSeries, SeatCell } from './series'

type Props = SheetProps<CompositionSeries, CompositionDescription> & { readonly cell: SeatCell }

/** The seats of a cell: rows with an office, then one sentence of names. */
export function SheetSeats(props: Props) {
  const { series, words, cell } = props
  const { rows, rest } = splitSeats(series, cell)
  const lead = restLead(series, rest, words)
  return (
    <>
      {rows.length > 0 ? (
        <ul>
          {rows.map((seat) => (
            <SheetSeat key={seat.id} {...props} seat={seat} />
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? (
        <div className="dc-rest">
          {lead === null ? null : <p>{lead} </p>}
          <SheetNames {...props} seats={rest} />
        </div>
      ) : null}
    </>
  )
}

/** One seat: shape and name as a link, below them the office and what only this seat has to say. */
export function SheetSeat(props: Props & { readonly seat: Seat }) {
  const { series, words, seat } = props
  const office = officeLine(series, seat, words)
  return (
    <li className={seat.role === 'head' ? 'dc-seat dc-first' : 'dc-seat'}>
      <MarkLink {...props} markId={seat.id} className="dc-mark">
        <i className={seatClass(seat)} />
        <span>{seat.name}</span>
      </MarkLink>
      {office === null ? null : <small className="dc-office"> {office}</small>}
      <Notes {...props} />
    </li>
  )
}

/** Seats as one sentence of names, each a link after its shape. */
function SheetNames(props: Props & { readonly seats: readonly Seat[] }) {
  return (
    <ul className="dc-names">
      {props.seats.map((seat) => (
        <li key={seat.id}>
          <MarkLink {...props} markId={seat.id} className="dc-name">
            <i className={seatClass(seat)} />
            <span>{seat.name}</span>
          </MarkLink>
          <Notes {...props} seat={seat} />
        </li>
      ))}
      <MoreSeats {...props} />
    </ul>
  )
}

/** How many seats a summary does not name. */
export function MoreSeats({ series, words, cell }: Props) {
  const more = moreThan(cell.seats, viewSeats(series, cell), words)
  return more === null ? null : <li>{more}</li>
}

function Notes({ series, words, cell, seat }: Props & { readonly seat: Seat }) {
  return seatNotes(series, cell, seat, words).map(({ text, isAboutOthers }) => (
    <small key={text} className={isAboutOthers ? 'dc-note dc-others' : 'dc-note'}>
      {' '}
      {text}
    </small>
  ))
}
