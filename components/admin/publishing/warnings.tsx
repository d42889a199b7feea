import { NotFinished } from './not-finished'
import { NotWritten } from './not-written'
import { OtherArticles } from './other-articles'
import type { Review } from './publishing-answers'
import { useReviewedCharts } from './use-reviewed-charts'
import { WithoutEvidence } from './without-evidence'

interface WarningsProps {
  readonly processId: string
  readonly review: Review
}

/** What a publisher should know of the next release, and can publish all the same. */
export function Warnings({ processId, review }: WarningsProps) {
  const charts = useReviewedCharts(processId, review.state)
  return (
    <>
      <NotFinished processId={processId} unfinished={review.unfinished} charts={charts.data?.charts} />
      <WithoutEvidence processId={processId} review={review} />
      <NotWritten processId={processId} review={review} />
      <OtherArticles processId={processId} review={review} />
    </>
  )
}
