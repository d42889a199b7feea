import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'

interface ProblemNoteProps {
  readonly problem: Error
  /** What can be done about it. */
  readonly children?: ReactNode
  /** For who leads to it. */
  readonly ref?: Ref<HTMLDivElement>
}

/** What went wrong, said at once to who cannot see it. */
export function ProblemNote({ problem, children, ref }: ProblemNoteProps) {
  const own = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => own.current as HTMLDivElement)
  // It may stand below what can be seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each problem anew, be it in the same words
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  return (
    <div className="ad-problem" role="alert" tabIndex={-1} ref={own}>
      <p>{problem.message}</p>
      {children}
    </div>
  )
}
