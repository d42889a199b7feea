import { useId } from 'react'
import { BusyButton } from '../busy-button'
import { count } from '../count'
import { type AnswerPlace, SavingLine } from './saving-line'
import type { SecondCoding } from './use-second-coding'

interface SecondHeadProps {
  readonly coding: SecondCoding
  readonly openCount: number
  /** How many demands are given anything. */
  readonly givenCount: number
  readonly words: string
  readonly onWords: (words: string) => void
  readonly isOnlyOpen: boolean
  readonly onOnlyOpen: (isOnlyOpen: boolean) => void
  readonly onNext: () => void
  readonly namesOf: (unit: string) => AnswerPlace | null
  readonly onGo: (place: string) => void
  /** The id of what says whether all is saved. */
  readonly savingId: string
}

/** What stays in sight while somebody codes a second time: how far they are, what is saved, and what they look for. */
export function SecondHead({ coding, openCount, givenCount, words, isOnlyOpen, ...on }: SecondHeadProps) {
  const id = useId()
  const { desk, saving, finish } = coding
  const [claimCount, demandCount] = [desk.claims.length, desk.demands.length]
  const isWaiting = Object.keys(saving.unsaved).length > 0
  return (
    <div className="ad-second-head">
      <p>
        <progress max={claimCount} value={claimCount - openCount} aria-label="Claims decided" />{' '}
        <span className="ad-whole">
          {claimCount - openCount} of {count(claimCount, 'claim')} decided{demandCount > 0 && ','}
        </span>{' '}
        {demandCount > 0 && (
          <span className="ad-whole">
            {givenCount} of {count(demandCount, 'demand')} with a step
          </span>
        )}
      </p>
      <SavingLine coding={coding} namesOf={on.namesOf} onGo={on.onGo} id={on.savingId} />
      <div className="ad-second-find">
        <label htmlFor={`${id}-words`}>Find a claim or a demand</label>
        <input
          id={`${id}-words`}
          type="search"
          value={words}
          onChange={({ target }) => on.onWords(target.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={isOnlyOpen}
            onChange={({ target }) => on.onOnlyOpen(target.checked)}
          />{' '}
          Only undecided
        </label>
        {openCount > 0 ? (
          <button type="button" aria-keyshortcuts="n" title="Key: N" onClick={on.onNext}>
            Next undecided ({openCount})
          </button>
        ) : (
          <BusyButton
            className="ad-main"
            isOff={finish.isPending || isWaiting}
            aria-describedby={isWaiting ? on.savingId : undefined}
            onClick={() => finish.mutate(true)}
          >
            My coding is finished
          </BusyButton>
        )}
      </div>
    </div>
  )
}
