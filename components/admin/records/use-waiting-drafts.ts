import { useQuery } from '@tanstack/react-query'
import { draftsOf } from './draft-names'
import { listDrafts, type WaitingDraft } from './draft-store'

/** What is asked for, to know which drafts of a process wait. */
export const draftsQueryKey = (processId: string) => ['drafts', processId] as const

/** The drafts of a process that wait in this browser, the last written first. */
export const useWaitingDrafts = (processId: string): readonly WaitingDraft[] =>
  useQuery({
    queryKey: draftsQueryKey(processId),
    queryFn: () => listDrafts(draftsOf(processId)),
    // The browser is asked, not the site, and whenever the list is shown.
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  }).data ?? []
