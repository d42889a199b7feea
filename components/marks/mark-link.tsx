import type { ReactNode } from 'react'
import type { SheetPlace } from '@/components/charts/chart-room'
import type { Description } from '@/components/charts/description'

/**
 * A mark as a link to its evidence. The spoken label is left out where the visible text says the same. What became of
 * the mark is drawn by CSS (`data-change`).
 */
export function MarkLink({
  description,
  hrefOf,
  openMark,
  changeOf,
  markId,
  className,
  children,
}: Pick<SheetPlace, 'hrefOf' | 'openMark' | 'changeOf'> & {
  readonly description: Description
  readonly markId: string
  readonly className?: string
  readonly children?: ReactNode
}) {
  const change = changeOf?.[markId]
  const spoken = [description.spoken[markId], ...(change ? [change.said] : [])].join('. ')
  return (
    <a
      className={className}
      href={hrefOf(markId)}
      data-mark={markId}
      data-change={change?.kind}
      aria-label={spoken === children ? undefined : spoken}
      aria-current={markId === openMark ? 'true' : undefined}
    >
      {children}
    </a>
  )
}
