import { BusyButton } from '../busy-button'
import { neverArrived } from '../call-admin'
import { count } from '../count'
import { formatTime } from '../format-time'
import type { SecondCoding } from './use-second-coding'
import type { Saving } from './use-unsaved-answers'

/** What an answer is to, and the id of its place on the page. */
export interface AnswerPlace {
  readonly label: string
  readonly place: string
}

interface SavingLineProps {
  readonly coding: SecondCoding
  /** What a unit is called and where it is answered; null where it is not here. */
  readonly namesOf: (unit: string) => AnswerPlace | null
  readonly onGo?: (place: string) => void
  /** For what says that it waits for it. */
  readonly id?: string
}

/** Whether the answers of a second coder are saved; which are not, why, and how to try again. */
export function SavingLine({ coding: { saving, hasSaved }, namesOf, onGo, id }: SavingLineProps) {
  const units = Object.keys(saving.unsaved)
  if (units.length === 0)
    return (
      <p className="ad-quiet ad-saving" id={id}>
        {hasSaved && 'All saved.'}
      </p>
    )
  if (!saving.problem)
    return (
      <p className="ad-quiet ad-saving" id={id}>
        Saving {units.length === 1 ? 'your answer' : count(units.length, 'answer')} …
      </p>
    )
  return (
    <div className="ad-problem ad-unsaved">
      <p role="alert" id={id}>
        {units.length === 1 ? '1 answer is' : `${units.length} answers are`} not saved:{' '}
        {saving.problem.message} Until then the coding cannot be finished.
        {!saving.isKept && ' This browser keeps nothing: leave the page open.'}
      </p>
      <p className="ad-actions">
        <BusyButton isOff={false} onClick={saving.tryAgain}>
          Try again
        </BusyButton>
        {!neverArrived(saving.problem) && (
          <BusyButton
            className="ad-plain"
            isOff={false}
            onClick={() => confirm(`Discard ${count(units.length, 'answer')}?`) && saving.forget()}
          >
            Discard {units.length === 1 ? 'it' : 'them'} …
          </BusyButton>
        )}
      </p>
      <UnsavedList places={units.flatMap((unit) => namesOf(unit) ?? [])} {...(onGo && { onGo })} />
    </div>
  )
}

/** So many are named; more are only counted. */
const mostNamed = 20

interface UnsavedListProps {
  readonly places: readonly AnswerPlace[]
  readonly onGo?: (place: string) => void
}

function UnsavedList({ places, onGo }: UnsavedListProps) {
  if (places.length === 0) return null
  return (
    <ul className="ad-drafts" aria-label="Not saved">
      {places.slice(0, mostNamed).map(({ label, place }) => (
        <li key={`${place} ${label}`}>
          <a
            href={`#${place}`}
            onClick={(event) => {
              event.preventDefault()
              onGo?.(place)
            }}
          >
            {label}
          </a>
        </li>
      ))}
      {places.length > mostNamed && <li>and {places.length - mostNamed} more</li>}
    </ul>
  )
}

/** Says that answers which were left behind unsaved are here again. */
export function RestoredAnswers({ restored }: { readonly restored: Saving['restored'] }) {
  if (!restored) return null
  const given = Object.keys(restored.answers).length
  return (
    <p className="ad-restored" role="status">
      {given === 1 ? '1 answer' : `${given} answers`} of {formatTime(restored.at)} that could not be saved
      then {given === 1 ? 'is' : 'are'} here again.
    </p>
  )
}
