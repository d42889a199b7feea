import type { ReactNode } from 'react'
import type { SheetPlace } from '@/components/charts/chart-room'
import type { Description } from '@/components/charts/description'

/** A mark as a link to its evidence. The spoken label is left out where the visible text says the same. */
export function MarkLink({
  description,
  hrefOf,
  openMark,
  markId,
  className,
  children,
}: Pick<SheetPlace, 'hrefOf' | 'openMark'> & {
  readonly description: Description
  readonly markId: string
  readonly className?: string
  readonly children?: ReactNode
}) {
  const spoken = description.spoken[markId]
  return (
    <a
      className={className}
      href={hrefOf(markId)}
      data-mark={markId}
      aria-label={spoken === children ? undefined : spoken}
      aria-current={markId === openMark ? 'true' : undefined}
    >
      {children}
    </a>
  )
}
