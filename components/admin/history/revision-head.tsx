import type { ReactNode } from 'react'
import type { Revision } from '@/dataset/edits/revision'
import { formatTime } from '../format-time'

interface RevisionHeadProps {
  readonly revision: Revision
  /** What was changed, in words. */
  readonly what: ReactNode
  /** What was done to it, where that is not what the revision says. */
  readonly done?: string
  /** Whether it was undone since. */
  readonly isUndone?: boolean
}

/** Who did what, when, why, and whether it undid something. */
export function RevisionHead({
  revision,
  what,
  done = doneIn(revision),
  isUndone = false,
}: RevisionHeadProps) {
  const { actor, at, reason, undoes } = revision
  const time = <time dateTime={at}>{formatTime(at)}</time>
  if (isFirstSeen(revision))
    return (
      <p className="ad-revision-head">
        Here when the history began: {what} {time}
      </p>
    )
  return (
    <>
      <p className="ad-revision-head">
        <b>{actor}</b> {done} {what} {time}
        {undoes !== null && <span className="ad-quiet"> by undoing an earlier change</span>}
        {isUndone && <span className="ad-quiet">, undone since</span>}
      </p>
      {reason && <p className="ad-reason">“{reason}”</p>}
    </>
  )
}

function doneIn({ table, before, after }: Revision): string {
  if (table === 'evidence') return 'changed'
  return before === null ? 'created' : after === null ? 'deleted' : 'changed'
}

/** Whether it stands for all that was done before there was a history; signed so by the migration that began it. */
const isFirstSeen = ({ actor, actorId }: Revision) => actorId === null && actor === 'migration'
