import { MarkLink } from '@/components/marks/mark-link'
import { seatClass } from '@/components/marks/seat-class'
import type { SheetProps } from '../chart-room'
import type { ChangesDescription } from './describe'
import { gapWords, threadNotes } from './phrases'
import type { ChangesSeries, Thread, ThreadCell } from './series'

type Props = SheetProps<ChangesSeries, ChangesDescription> & { readonly thread: Thread }

/** One person or body through the rounds; below it what other articles say. */
export function SheetThread(props: Props) {
  const { series, words, thread } = props
  return (
    <li className="dg-row">
      {thread.cells.map((cell, index) => (
        <SheetCell key={series.columns[index]?.round} {...props} cell={cell} index={index} />
      ))}
      {threadNotes(series, thread, words).map(({ columnIndex, text }) => (
        <small key={text} className={columnIndex === 0 ? 'dg-note dg-note-first' : 'dg-note'}>
          {text}
        </small>
      ))}
    </li>
  )
}

function SheetCell(props: Props & { readonly cell: ThreadCell; readonly index: number }) {
  const { series, words, thread, cell, index } = props
  const { seats, gap, line, step } = cell
  // Between two rounds alone, lines begin at the second (sheet.css).
  const next = series.columns.length > 2 ? (thread.cells[index + 1]?.line ?? null) : null
  if (seats.length === 0 && !gap) return <div className="dg-cell dg-nothing" />
  return (
    <div className={gap ? 'dg-cell dg-ends' : 'dg-cell'}>
      <span className="dg-round">{series.columns[index]?.label} </span>
      {index === 0 ? null : <i className={`dg-line dg-${line ?? 'none'}`} />}
      {gap ? (
        <MarkLink {...props} markId={gap.markId} className="dg-gap">
          {gapWords(gap, words)}
        </MarkLink>
      ) : (
        <div className="dg-names">
          {seats.map((seat) => (
            <MarkLink
              key={seat.id}
              {...props}
              markId={seat.id}
              className={seat.role === 'head' ? 'dg-mark dg-first' : 'dg-mark'}
            >
              <i className={seatClass(seat)} />
              <span>{seat.name}</span>
            </MarkLink>
          ))}
          {step === null ? null : (
            <small className="dg-step"> {words.t(`delegationChanges.step.${step}`)}</small>
          )}
        </div>
      )}
      {next === null ? null : <i className={`dg-line dg-on dg-${next}`} />}
    </div>
  )
}
