import type { ReactNode, Ref } from 'react'

interface ProblemNoteProps {
  readonly problem: Error
  /** What can be done about it. */
  readonly children?: ReactNode
  /** For who leads to it. */
  readonly ref?: Ref<HTMLDivElement>
}

/** What went wrong, said at once to who cannot see it. */
export function ProblemNote({ problem, children, ref }: ProblemNoteProps) {
  return (
    <div className="ad-problem" role="alert" tabIndex={-1} ref={ref}>
      <p>{problem.message}</p>
      {children}
    </div>
  )
}
