'use client'

import { useEffect, useRef, useState } from 'react'
import { PublishForm } from './publish-form'
import type { Review } from './publishing-answers'
import type { LookAgain } from './reviewed-picture'
import { useReviewedCharts } from './use-reviewed-charts'

interface PublishSectionProps extends LookAgain {
  readonly processId: string
  readonly review: Review
  /** Whether its reader waits for it: it is brought into sight once it is there. */
  readonly isAwaited: boolean
}

/** Where a page says how the next release is published. */
export const publishId = 'publish'

/** Publishes what was looked at, once the charts stand above it: they would push away what is being written. */
export function PublishSection({ isAwaited, ...props }: PublishSectionProps) {
  const charts = useReviewedCharts(props.processId, props.review.state)
  const [isHasty, setHasty] = useState(false)
  const isThere = !charts.isPending || isHasty
  const wasThere = useRef(isThere)
  useEffect(() => {
    // What is drawn above it pushed it away from where it was waited for.
    if (isThere && !wasThere.current && isAwaited) document.getElementById(publishId)?.scrollIntoView()
    wasThere.current = isThere
  }, [isThere, isAwaited])
  if (isThere) return <PublishForm {...props} />
  return (
    <p aria-busy="true">
      The charts are being drawn, so that you see what you publish.{' '}
      <button type="button" className="ad-plain" onClick={() => setHasty(true)}>
        Go on without them
      </button>
    </p>
  )
}
