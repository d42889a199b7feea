import { useMutationState } from '@tanstack/react-query'

/** What the publishing of a draft is kept under. */
export const publishingKey = (processId: string, draft: string) => ['publishing', processId, draft] as const

/** Whether a draft is being published, or was: as it was looked at, it is drawn no more. */
export function usePublishing(processId: string, draft: string): boolean {
  const statuses = useMutationState({
    filters: { mutationKey: publishingKey(processId, draft) },
    select: ({ state }) => state.status,
  })
  return statuses.some((status) => status === 'pending' || status === 'success')
}
