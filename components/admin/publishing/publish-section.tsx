'use client'

import { useState } from 'react'
import { PublishForm } from './publish-form'
import type { Review } from './publishing-answers'
import type { LookAgain } from './reviewed-picture'
import { useReviewedCharts } from './use-reviewed-charts'

interface PublishSectionProps extends LookAgain {
  readonly processId: string
  readonly review: Review
}

/** Publishes what was looked at, once the charts stand above it: they would push away what is being written. */
export function PublishSection(props: PublishSectionProps) {
  const charts = useReviewedCharts(props.processId, props.review.state)
  const [isHasty, setHasty] = useState(false)
  if (!charts.isPending || isHasty) return <PublishForm {...props} />
  return (
    <p aria-busy="true">
      The charts are being drawn, so that you see what you publish.{' '}
      <button type="button" className="ad-plain" onClick={() => setHasty(true)}>
        Go on without them
      </button>
    </p>
  )
}
