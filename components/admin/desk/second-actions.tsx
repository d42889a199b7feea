import { useState } from 'react'
import type { SecondDesk } from '@/dataset/articles/second-coding'
import { BusyButton } from '../busy-button'
import { ConfirmDialog } from '../confirm-dialog'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import type { SecondCoding } from './use-second-coding'

interface SecondActionsProps {
  readonly coding: SecondCoding
  /** The claims that are not decided. */
  readonly open: SecondDesk['claims']
  readonly savingId: string
}

/** What has to be decided, and what can be done with all of it at once. */
export function SecondActions({
  coding: { desk, saving, rest, discard },
  open,
  savingId,
}: SecondActionsProps) {
  const isWaiting = Object.keys(saving.unsaved).length > 0
  const [asked, setAsked] = useState<'rest' | 'give up' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <p className="ad-hint">
        Every claim has to be decided.
        {desk.demands.length > 0 &&
          ' Each demand begins as “not reported” and may stay so: change those of which the article tells a step.'}
      </p>
      {rest.error && open.length > 0 && <ProblemNote problem={rest.error} />}
      <p className="ad-actions">
        {open.length > 0 && (
          <BusyButton
            isOff={isWaiting || rest.isPending}
            aria-describedby={isWaiting ? savingId : undefined}
            onClick={() => setAsked('rest')}
          >
            {rest.isPending ? 'Saving …' : 'The rest of the claims is not mentioned …'}
          </BusyButton>
        )}
        {desk.state && (
          <BusyButton
            className="ad-plain"
            isOff={discard.isPending || (isWaiting && !saving.problem)}
            onClick={() => setAsked('give up')}
          >
            Give it up …
          </BusyButton>
        )}
      </p>
      {asked === 'rest' && (
        <ConfirmDialog
          title={`Does the article mention none of ${count(open.length, 'undecided claim')}?`}
          confirm={open.length === 1 ? 'It does not mention it' : 'It mentions none of them'}
          onConfirm={() => {
            close()
            rest.mutate(open.map(({ id }) => id))
          }}
          onClose={close}
        >
          <p>Each can be changed afterwards. Demands stay as they are.</p>
        </ConfirmDialog>
      )}
      {asked === 'give up' && (
        <ConfirmDialog
          title="Give up this coding?"
          confirm="Give it up"
          isDanger
          onConfirm={() => {
            close()
            discard.mutate()
          }}
          onClose={close}
        >
          <p>All that you decided is deleted and cannot be brought back.</p>
        </ConfirmDialog>
      )}
    </>
  )
}
