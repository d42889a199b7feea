import type { ReactNode } from 'react'
import type { Revision } from '@/dataset/edits/revision'
import { formatMoment, formatTime } from '../format-time'
import { doneTo } from './done-to'
import { type Undone, undoneWords } from './how-far-undone'

interface RevisionHeadProps {
  readonly revision: Revision
  /** What was changed, in words. */
  readonly what: ReactNode
  /** What was done to it, where that is not what the revision says. */
  readonly done?: string
  readonly undone?: Undone
}

/** Who did what, when, why, and whether it undid something. */
export function RevisionHead({
  revision,
  what,
  done = doneIn(revision),
  undone = 'nothing',
}: RevisionHeadProps) {
  const { actor, nowCalled, at, reason, undoes } = revision
  // What is undone by that is a deletion.
  const isBack = undoes !== null && done === 'created'
  const time = (
    <time dateTime={at} title={formatMoment(at)}>
      {formatTime(at)}
    </time>
  )
  if (isFirstSeen(revision))
    return (
      <p className="ad-revision-head">
        Here when the history began: {what} {time}
      </p>
    )
  return (
    <>
      <p className="ad-revision-head">
        <b>{nowCalled ?? actor}</b>
        {nowCalled && <span className="ad-quiet"> (then called “{actor}”)</span>} {isBack ? 'brought' : done}{' '}
        {what} {isBack && 'back '}
        {time}
        {undoes !== null && !isBack && <span className="ad-quiet"> by undoing an earlier change</span>}
        <span className="ad-quiet">{undoneWords[undone]}</span>
      </p>
      {reason && <p className="ad-reason">“{reason}”</p>}
    </>
  )
}

// Of evidence it is said one by one.
const doneIn = (revision: Revision) => (revision.table === 'evidence' ? 'changed' : doneTo([revision]))

/** Whether it stands for all that was done before there was a history; signed so by the migration that began it. */
const isFirstSeen = ({ actor, actorId }: Revision) => actorId === null && actor === 'migration'
