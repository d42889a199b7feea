import { useQuery } from '@tanstack/react-query'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { type AdminReleases, releasesSchema } from './publishing-answers'

/** The releases of a process, and what was done to them by whom; not read where they are not wanted. */
export const useReleases = (processId: string, enabled = true) =>
  useQuery<AdminReleases, AdminProblem>({
    queryKey: ['releases', processId],
    enabled,
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/releases`, { signal, schema: releasesSchema }),
  })
