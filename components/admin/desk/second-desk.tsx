'use client'

import Link from 'next/link'
import type { Answers, SecondDesk } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { ProblemNote } from '../problem-note'
import { secondDraftName } from '../records/draft-names'
import type { KeptDraft } from '../records/draft-store'
import { useLeftDraft } from '../records/use-draft'
import { useNames } from '../use-names'
import { MissingList } from './missing-list'
import { OthersCoding } from './others-coding'
import { RestoredAnswers, SavingLine } from './saving-line'
import { SecondUnits } from './second-units'
import { answersSchema } from './unsaved-answers'
import { useComparison } from './use-comparison'
import { useSecondCoding, useSecondDesk } from './use-second-coding'

interface SecondDeskPageProps {
  readonly processId: string
  readonly uid: number
  /** The id of whoever is logged in. */
  readonly userId: string
  /** Whether they may give up the coding of somebody else. */
  readonly mayGiveUp: boolean
}

/** Where somebody codes an article a second time, without seeing what the first coder gave it. */
export function SecondDeskPage({ processId, uid, userId, mayGiveUp }: SecondDeskPageProps) {
  const names = useNames(processId)
  const desk = useSecondDesk(processId, uid)
  const left = useLeftDraft(secondDraftName(processId, uid, userId), answersSchema)
  const problem = (names.data ? null : names.error) ?? (desk.data ? null : desk.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !desk.data || left === undefined) return <p aria-busy="true">Reading the article …</p>
  return <OpenedDesk {...{ processId, uid, userId, mayGiveUp, left }} names={names.data} opened={desk.data} />
}

interface OpenedDeskProps extends SecondDeskPageProps {
  readonly names: ProcessNames
  readonly opened: SecondDesk
  readonly left: KeptDraft<Answers> | null
}

function OpenedDesk({ processId, uid, userId, mayGiveUp, names, opened, left }: OpenedDeskProps) {
  const coding = useSecondCoding({ processId, uid, userId, names, opened, left })
  const { article, state, refusal } = coding.desk
  const address = `/admin/processes/${processId}/articles/${uid}`
  const failed = coding.finish.error ?? coding.discard.error
  return (
    <>
      <h1>{article.name}, coded a second time</h1>
      <div className="ad-deck">
        {article.title && <p>{article.title}</p>}
        <p>
          What the first coder gave it is not shown here, and nobody sees what you give it until both are
          compared. You may begin before the first coder has finished; comparing waits until both have.
          {!state && !refusal && ' Whoever has read what others gave it leaves it to somebody else.'}
        </p>
      </div>
      {failed && <ProblemNote problem={failed} />}
      {state?.isCompared && (
        <p>
          Both codings are compared: <Link href={`${address}/comparison`}>see them side by side</Link>.
        </p>
      )}
      {refusal && !state?.isCompared && <p>{refusal}</p>}
      {refusal && state && !state.isCompared && (
        <OthersCoding {...{ state, mayGiveUp }} article={article.name} discard={coding.discard} />
      )}
      {!refusal && state?.isFinished && <Finished {...{ processId, uid, coding }} />}
      <RestoredAnswers restored={coding.saving.restored} />
      {!refusal && !state?.isFinished ? (
        <SecondUnits {...{ names, coding }} />
      ) : (
        <SavingLine coding={coding} namesOf={namesOfNone} />
      )}
    </>
  )
}

/** Where nothing can be answered, no answer can be led to. */
const namesOfNone = () => null

interface FinishedProps {
  readonly processId: string
  readonly uid: number
  readonly coding: ReturnType<typeof useSecondCoding>
}

/** That a second coding is finished, and what is missing before both can be compared. */
function Finished({ processId, uid, coding: { finish } }: FinishedProps) {
  const { data, error } = useComparison(processId, uid)
  const missing = data?.missing
  return (
    <>
      {error && !data && <ProblemNote problem={error} />}
      <p aria-busy={missing === undefined && !error}>
        Your coding is finished.{' '}
        {missing && (missing.length === 0 ? 'Both can be compared now.' : 'Before both can be compared:')}
      </p>
      {missing && missing.length > 0 && <MissingList {...{ processId, uid, missing }} />}
      <p className="ad-actions">
        {missing?.length === 0 && (
          <Link className="ad-button" href={`/admin/processes/${processId}/articles/${uid}/comparison`}>
            Compare
          </Link>
        )}
        <BusyButton isOff={finish.isPending} onClick={() => finish.mutate(false)}>
          Go on coding
        </BusyButton>
      </p>
    </>
  )
}
