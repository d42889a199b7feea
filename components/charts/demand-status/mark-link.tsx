import type { ReactNode } from 'react'
import type { SheetProps } from '../chart-room'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusSeries } from './series'

type Props = SheetProps<DemandStatusSeries, DemandStatusDescription> & {
  readonly markId: string
  readonly className: string
  readonly children?: ReactNode
}

/** A mark as a link to its evidence. The spoken label is left out where the visible text says the same. */
export function MarkLink({ description, hrefOf, openMark, markId, className, children }: Props) {
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
