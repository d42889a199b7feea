import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import { moreThan } from '../fit-summary'
import type { VoicesDescription } from './describe'
import { drawnVoices } from './fit-rows'
import { absenceWords, groupName, namedWords, splitVoices } from './phrases'
import type { Group, Voice, VoiceCell, VoicesSeries } from './series'
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

/** A run of small squares as one link; of a long run the first ones, and how many follow. */
function Run(props: Props) {
  const { words, cell } = props
  const drawn = drawnVoices(cell)
  const { named, others } = splitVoices(cell, drawn)
  const more = moreThan(cell.voices, drawn, words)
  return (
    <MarkLink {...props} markId={cell.markId} className="vo-run">
      {named.length === 0 ? null : <small>{namedWords(cell, words)}</small>}
      {named.map(drawSquare)}
      {named.length === 0 ? null : <i className="vo-gap" />}
      {others.map(drawSquare)}
      {more === null ? null : <small>{more}</small>}
    </MarkLink>
  )
}

const drawSquare = (voice: Voice) => <i key={voice.id} className={squareClass(voice)} />

/** Every square as a link of its own; a long run is folded. */
function Squares(props: Props) {
  const { words, cell } = props
  const drawn = drawnVoices(cell)
  const { named: shownNamed, others: shown } = splitVoices(cell, drawn)
  const rest = cell.voices.slice(drawn.length)
  return (
    <div className="vo-run">
      {shownNamed.length === 0 ? null : <small>{namedWords(cell, words)}</small>}
      {shownNamed.map((voice) => (
        <Square key={voice.id} {...props} voice={voice} />
      ))}
      {shownNamed.length === 0 ? null : <i className="vo-gap" />}
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
