'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { describedBy, Field } from '../field'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { releaseDraftName } from '../records/draft-names'
import { forgetSavedDraft, type KeptDraft } from '../records/draft-store'
import { RestoredNote } from '../records/restored-note'
import { useLeftDraft, useRestoredDraft } from '../records/use-draft'
import { useRefusal } from '../records/use-refusal'
import { processAddress } from '../use-names'
import {
  CorrectionFields,
  newCorrection,
  useCorrectionCheck,
  writtenCorrectionSchema,
} from './correction-fields'
import { FirstReleaseDialog } from './first-release-dialog'
import { Meanwhile } from './meanwhile'
import { draftChangedSchema, draftVersion, publishedSchema, type Review } from './publishing-answers'
import { publishingKey } from './use-publishing'
import { reviewedChartsKey } from './use-reviewed-charts'
import { useWrongSince } from './use-wrong-since'

interface PublishFormProps {
  readonly processId: string
  readonly review: Review
  /** Whether it is being compared anew. */
  readonly isLooking: boolean
  /** Compares anew. */
  readonly onLookAgain: () => void
}

const noteHint = 'For readers, in a sentence: why there is a new release. It may be empty.'

/** Publishes what was looked at, with a note and, where something was wrong before, a correction. */
export function PublishForm(props: PublishFormProps) {
  const left = useLeftDraft(releaseDraftName(props.processId), draftSchema)
  return left === undefined ? null : <PublishDraft {...props} left={left} />
}

/** A release as it is being written. */
const draftSchema = z.object({ note: z.string(), correction: writtenCorrectionSchema.nullable() })
type ReleaseDraft = z.infer<typeof draftSchema>

const emptyDraft: ReleaseDraft = { note: '', correction: null }
const isReview = (key: unknown) => key === 'review' || key === 'reviewed charts'
const isWritten = ({ note, correction }: ReleaseDraft) => note !== '' || correction !== null

interface PublishDraftProps extends PublishFormProps {
  /** What was typed before and not published. */
  readonly left: KeptDraft<ReleaseDraft> | null
}

function PublishDraft({ left, ...props }: PublishDraftProps) {
  const { processId, review, isLooking, onLookAgain } = props
  const id = useId()
  const client = useQueryClient()
  const notify = useNotice()
  const router = useRouter()
  const refusal = useRefusal()
  const [isAsking, setAsking] = useState(false)
  const draftName = releaseDraftName(processId)
  const { draft, setDraft, restored, clear } = useRestoredDraft(draftName, left, emptyDraft, isWritten)
  const { state, shown } = review
  const { note } = draft
  // Where readers see nothing, there is nothing to correct.
  const correction = shown && draft.correction
  const check = useCorrectionCheck(correction)
  const next = state.release + 1
  const version = draftVersion(state)
  const wrongSince = useWrongSince(processId, next, { draft: version, enabled: correction !== null })
  const publish = useMutation<{ number: number }, AdminProblem, ReleaseDraft>({
    mutationKey: publishingKey(processId, version),
    mutationFn: (sent) =>
      callAdmin(`${processAddress(processId)}/releases`, {
        method: 'POST',
        version,
        body: { note: sent.note, ...(sent.correction && { correction: sent.correction }) },
        schema: publishedSchema,
      }),
    // Charts that are still being drawn would keep it waiting.
    onMutate: () => client.cancelQueries({ queryKey: reviewedChartsKey(processId) }),
    onSuccess: (_, sent) => {
      // What was done before is published: its undoing is another matter.
      notify(null)
      // The review itself is read when it is opened again: comparing all charts takes a while.
      void readAnew(client, { predicate: ({ queryKey }) => !isReview(queryKey[0]) })
      // Whoever has left the page meanwhile does not find it written again.
      forgetSavedDraft(draftName, sent)
    },
    onError: () => {
      refusal.show()
      return client.refetchQueries({ queryKey: reviewedChartsKey(processId), stale: true })
    },
  })
  const start = () =>
    publish.mutate(
      { note, correction },
      {
        onSuccess: ({ number }) => {
          setDraft(emptyDraft)
          router.push(`/admin/processes/${processId}/releases?published=${number}`)
        },
      },
    )
  const meanwhile = draftChangedSchema.safeParse(publish.error?.members).data
  return (
    <form
      className="ad-form"
      aria-busy={publish.isPending}
      onSubmit={(event) => {
        event.preventDefault()
        if (publish.isPending || !check.isReady()) return
        if (next === 1) setAsking(true)
        else start()
      }}
    >
      {restored && <RestoredNote at={restored.at} done="typed" onDiscard={clear} />}
      {publish.error && (
        <ProblemNote problem={publish.error} ref={refusal.ref}>
          {meanwhile && (
            <>
              <Meanwhile {...meanwhile} />
              <p className="ad-actions">
                <button
                  type="button"
                  onClick={() => {
                    publish.reset()
                    onLookAgain()
                  }}
                >
                  Look again
                </button>
                <Link href={`/admin/processes/${processId}/history`}>History of all changes</Link>
              </p>
            </>
          )}
        </ProblemNote>
      )}
      <Field id={id} label="Note" hint={noteHint}>
        <textarea
          id={id}
          dir="auto"
          rows={2}
          maxLength={1000}
          value={note}
          aria-describedby={describedBy(id, { hint: noteHint })}
          onChange={({ target }) => setDraft({ ...draft, note: target.value })}
        />
      </Field>
      {shown && (
        <div className="ad-correcting">
          <label className="ad-tick">
            <input
              type="checkbox"
              checked={correction !== null}
              onChange={({ target }) =>
                setDraft({ ...draft, correction: target.checked ? newCorrection(next) : null })
              }
            />
            It corrects something that was wrong
          </label>
          {correction && (
            <CorrectionFields
              {...{ wrongSince, check }}
              number={next}
              value={correction}
              onValue={(value) => setDraft({ ...draft, correction: value })}
            />
          )}
        </div>
      )}
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={publish.isPending || isLooking}>
          {publish.isPending ? 'Publishing …' : `Publish release ${next}`}
        </BusyButton>
      </p>
      <p className="ad-hint">
        A release never changes. What turns out to be wrong is put right in the next one, which can say so.
      </p>
      {isAsking && (
        <FirstReleaseDialog
          processId={processId}
          onConfirmed={() => {
            setAsking(false)
            start()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  )
}
