import { useQuery } from '@tanstack/react-query'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { type ComparisonAnswer, comparisonSchema } from './desk-answers'

/** Both codings of an article side by side, or what is missing for that. */
export const useComparison = (processId: string, uid: number) =>
  useQuery<ComparisonAnswer, AdminProblem>({
    queryKey: ['comparison', processId, uid],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/comparison`, {
        signal,
        schema: comparisonSchema,
      }),
  })
