import { useQuery } from '@tanstack/react-query'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { namesSchema } from './answers'
import { type AdminProblem, callAdmin } from './call-admin'

/** The address of a process behind the counter. */
export const processAddress = (processId: string) => `/api/admin/processes/${encodeURIComponent(processId)}`

/** What the records and codes of a process are called. */
export function useNames(processId: string, { isEnabled = true } = {}) {
  return useQuery<ProcessNames, AdminProblem>({
    queryKey: ['names', processId],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records`, { signal, schema: namesSchema }),
    staleTime: 30_000,
    enabled: isEnabled,
  })
}
