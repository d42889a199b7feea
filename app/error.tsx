'use client'

import { PageFrame } from '@/components/site/page-frame'

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <PageFrame>
      <h1>This page could not be drawn</h1>
      <p>Something went wrong on our side. Nothing you did is lost.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </PageFrame>
  )
}
