import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import type { VoicesDescription } from './describe'
import { absenceWords, groupName, namedWords, splitVoices } from './phrases'
import { type Group, longestRun, type Voice, type VoiceCell, type VoicesSeries } from './series'
import { squareClass } from './square-class'

type Props = SheetProps<VoicesSeries, VoicesDescription> & {
  readonly group: Group
  readonly cell: VoiceCell
}

/** The statements of one group in one article: their number, then their squares, or why there are none. */
export function SheetCell(props: Props) {
  const { series, words, group, cell } = props
  const none = absenceWords(cell, words)
  return (
    <div className={`vo-cell ${group.slot}`}>
      <span className="vo-label">{groupName(group, words)} </span>
      {none === null ? (
        <>
          <b className="vo-count">{words.number(cell.voices.length)} </b>
          {series.view === 'summary' ? <Run {...props} /> : <Squares {...props} />}
        </>
      ) : (
        <MarkLink {...props} markId={cell.markId} className="vo-none">
          {none}
        </MarkLink>
      )}
    </div>
  )
}

/** A run of small squares as one link. */
function Run(props: Props) {
  const { words, cell } = props
  const { named, others } = splitVoices(cell)
  return (
    <MarkLink {...props} markId={cell.markId} className="vo-run">
      {named.length === 0 ? null : <small>{namedWords(cell, words)}</small>}
      {named.map(drawSquare)}
      {named.length === 0 ? null : <i className="vo-gap" />}
      {others.map(drawSquare)}
    </MarkLink>
  )
}

const drawSquare = (voice: Voice) => <i key={voice.id} className={squareClass(voice)} />

/** Every square as a link of its own; a long run is folded. */
function Squares(props: Props) {
  const { words, cell } = props
  const { named, others } = splitVoices(cell)
  const room = Math.max(0, longestRun - named.length)
  const [shownNamed, restNamed] = [named.slice(0, longestRun), named.slice(longestRun)]
  const [shown, rest] = [others.slice(0, room), [...restNamed, ...others.slice(room)]]
  return (
    <div className="vo-run">
      {named.length === 0 ? null : <small>{namedWords(cell, words)}</small>}
      {shownNamed.map((voice) => (
        <Square key={voice.id} {...props} voice={voice} />
      ))}
      {named.length === 0 ? null : <i className="vo-gap" />}
      {shown.map((voice) => (
        <Square key={voice.id} {...props} voice={voice} />
      ))}
      {rest.length === 0 ? null : (
        <details className="vo-more">
          <summary>{words.t('voices.more', { n: rest.length })}</summary>
          <div className="vo-run">
            {rest.map((voice) => (
              <Square key={voice.id} {...props} voice={voice} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Square(props: Props & { readonly voice: Voice }) {
  const { voice } = props
  return (
    <MarkLink {...props} markId={voice.id} className="vo-mark">
      <i className={squareClass(voice)} />
    </MarkLink>
  )
}
