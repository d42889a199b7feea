import { useState } from 'react'
import type { SecondCodingState } from '@/dataset/articles/second-coding'
import { BusyButton } from '../busy-button'
import { ConfirmDialog } from '../confirm-dialog'
import type { SecondCoding } from './use-second-coding'

interface WhoseCoding {
  readonly state: SecondCodingState
  /** What the article is called. */
  readonly article: string
}

interface OthersCodingProps extends WhoseCoding {
  readonly mayGiveUp: boolean
  readonly discard: Pick<SecondCoding['discard'], 'mutate' | 'isPending'>
}

/** What can be done about the second coding of somebody else: a publisher gives it up, which is asked about once. */
export function OthersCoding({ state, article, mayGiveUp, discard }: OthersCodingProps) {
  const [isAsking, setAsking] = useState(false)
  if (!mayGiveUp) return <p>Only {state.coder} or a publisher can give this coding up.</p>
  return (
    <>
      <p className="ad-actions">
        <BusyButton className="ad-plain" isOff={discard.isPending} onClick={() => setAsking(true)}>
          Give up the coding of {state.coder} …
        </BusyButton>
      </p>
      {isAsking && (
        <GiveUpDialog
          {...{ state, article }}
          onConfirm={() => {
            setAsking(false)
            discard.mutate()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

interface GiveUpDialogProps extends WhoseCoding {
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks whether the coding of somebody else is to be given up, and says whose work goes. */
export function GiveUpDialog({ state: { coder, isFinished }, article, ...on }: GiveUpDialogProps) {
  return (
    <ConfirmDialog title={`Give up what ${coder} coded?`} confirm="Give it up" isDanger {...on}>
      <p>
        All that {coder} gave “{article}” in {isFinished ? 'a finished' : 'an unfinished'} second coding is
        deleted and cannot be brought back. Somebody else can then code the article a second time.
      </p>
    </ConfirmDialog>
  )
}
