import { useQuery } from '@tanstack/react-query'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import {
  type DraftState,
  draftVersion,
  type ReviewedCharts,
  reviewedChartsSchema,
} from './publishing-answers'

/** What the charts of a review and their pictures are kept under. */
export const reviewedChartsKey = (processId: string) => ['reviewed charts', processId] as const

/** The charts that the next release would draw otherwise; asked for once for each state of the draft. */
export const useReviewedCharts = (processId: string, state: DraftState) =>
  useQuery<ReviewedCharts, AdminProblem>({
    queryKey: [...reviewedChartsKey(processId), draftVersion(state)],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/review/charts`, { signal, schema: reviewedChartsSchema }),
    staleTime: Number.POSITIVE_INFINITY,
  })
