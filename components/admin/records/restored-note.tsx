import type { ReactNode } from 'react'
import { formatTime } from '../format-time'

interface RestoredNoteProps {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number
  /** What was done to it: typed, changed. */
  readonly done: 'typed' | 'changed'
  readonly onDiscard: () => void
  /** What else there is to say. */
  readonly children?: ReactNode
}

/** Says that a draft which was left behind is here again. */
export function RestoredNote({ at, done, onDiscard, children }: RestoredNoteProps) {
  return (
    <div className="ad-restored" role="status">
      <p>
        What you {done} on {formatTime(at)} and did not save is here again.{children}
      </p>
      <button
        type="button"
        onClick={() => {
          if (confirm(`Discard what you ${done} and did not save?`)) onDiscard()
        }}
      >
        Discard it
      </button>
    </div>
  )
}
