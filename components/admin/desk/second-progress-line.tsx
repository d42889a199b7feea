import Link from 'next/link'
import type { SecondProgress } from '@/dataset/articles/article'

interface SecondProgressLineProps {
  readonly processId: string
  readonly article: { readonly uid: number; readonly id: string }
  readonly second: SecondProgress
  readonly mayEdit: boolean
  /** The id of the element that says of which article it is; none where the whole page is about it. */
  readonly describedBy?: string
}

/** Where the second coding of an article stands, and the way to what is open for whoever looks. */
export function SecondProgressLine({
  processId,
  article,
  second,
  mayEdit,
  describedBy,
}: SecondProgressLineProps) {
  const { state, isInCodings, mayBegin } = second
  const process = `/admin/processes/${processId}`
  const to = (path: string, label: string) => (
    <Link href={`${process}/${path}`} aria-describedby={describedBy}>
      {label}
    </Link>
  )
  const own = `articles/${article.uid}`
  if (state?.isCompared) return to(`${own}/comparison`, 'Two codings, compared')
  if (state?.isFinished)
    return (
      <>
        {state.isOwn ? 'You have' : `${state.coder} has`} coded it a second time.{' '}
        {to(`${own}/comparison`, 'Compare')}
      </>
    )
  if (state?.isOwn) return <>You code it a second time. {to(`${own}/second`, 'Go on')}</>
  if (state)
    return (
      <>
        {state.coder} codes it a second time.
        {mayEdit && <> {to(`${own}/second`, 'Go to the second coding')}</>}
      </>
    )
  if (isInCodings) return to(`records/codings?q=${encodeURIComponent(article.id)}`, 'Coded by two')
  if (mayBegin && mayEdit)
    return (
      <>
        {to(`${own}/second`, 'Code it a second time, blind')}
        {!describedBy && <span className="ad-quiet"> (begin before you read what is coded here)</span>}
      </>
    )
  return <>No second coder yet.</>
}
