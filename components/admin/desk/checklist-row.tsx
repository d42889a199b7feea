import type { ChecklistItem } from '@/dataset/articles/article'
import { BusyButton } from '../busy-button'
import { saysMore } from './says-more'

interface ChecklistRowProps {
  readonly item: ChecklistItem
  /** The numbers of the paragraphs in which it is perhaps spoken of. */
  readonly paragraphs: readonly number[]
  readonly mayEdit: boolean
  /** Whether the article is coded to the end. */
  readonly isComplete: boolean
  /** Whether a decision is being written down. */
  readonly isOff: boolean
  readonly onReport: (item: ChecklistItem) => void
  readonly onDecide: (isNotMentioned: boolean) => void
}

/** A claim or a demand in full, what the article says of it, and what can be decided. */
export function ChecklistRow({ item, paragraphs, mayEdit, isComplete, isOff, ...on }: ChecklistRowProps) {
  const { name, wording, decision, decidedBy } = item
  const isOpen = decision === 'open'
  const deciding = isOpen ? 'Not mentioned' : 'Open again'
  return (
    <li>
      <span>
        {name}
        {!isOpen && (
          <span className="ad-quiet">
            , {decision}
            {decidedBy && ` (${decidedBy})`}
          </span>
        )}
        <PerhapsIn paragraphs={paragraphs} />
        {saysMore(wording, name) && <span className="ad-hint">{wording}</span>}
      </span>
      {mayEdit && (
        <span className="ad-acts">
          <button
            type="button"
            className="ad-plain"
            onClick={() => on.onReport(item)}
            aria-label={`Report on ${name}`}
          >
            Report
          </button>
          {(isOpen || (decision === 'not mentioned' && !isComplete)) && (
            <BusyButton
              className="ad-plain"
              isOff={isOff}
              aria-label={`${deciding}: ${name}`}
              // The second click of a double click would take the first one back.
              onClick={({ detail }) => detail <= 1 && on.onDecide(isOpen)}
            >
              {deciding}
            </BusyButton>
          )}
        </span>
      )}
    </li>
  )
}

/** Where an item is perhaps spoken of. */
function PerhapsIn({ paragraphs }: Pick<ChecklistRowProps, 'paragraphs'>) {
  if (paragraphs.length === 0) return null
  return (
    <span className="ad-quiet">
      , perhaps in{' '}
      {paragraphs.map((number, place) => (
        <span key={number}>
          {place > 0 && ', '}
          <a href={`#paragraph-${number}`} aria-label={`paragraph ${number}`}>
            {number}
          </a>
        </span>
      ))}
    </span>
  )
}
