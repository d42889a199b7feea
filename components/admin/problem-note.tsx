import type { ReactNode } from 'react'

interface ProblemNoteProps {
  readonly problem: Error
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** What went wrong, said at once to who cannot see it. */
export function ProblemNote({ problem, children }: ProblemNoteProps) {
  return (
    <div className="ad-problem" role="alert">
      <p>{problem.message}</p>
      {children}
    </div>
  )
}
