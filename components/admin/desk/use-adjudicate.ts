import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { ComparisonRow } from '@/dataset/articles/second-coding'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { useNotice } from '../notice'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'

/** Values of units that are to be set down. */
interface SettingDown {
  readonly units: readonly (Pick<ComparisonRow, 'unitType' | 'unitKey'> & {
    readonly value: string
    /** What was set down when it was looked at. */
    readonly seen: string | null
  })[]
  readonly reason: string
}

/** Sets values of units down, with the way back. */
export function useAdjudicate(processId: string, uid: number) {
  const client = useQueryClient()
  const notify = useNotice()
  return useMutation<{ act: number }, AdminProblem, SettingDown>({
    mutationFn: (body) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/adjudications`, {
        method: 'POST',
        body,
        schema: z.object({ act: z.number() }),
      }),
    onError: () => void client.invalidateQueries({ queryKey: ['comparison', processId, uid] }),
    onSuccess: ({ act }, { units }) => {
      notify({ text: `Set down ${count(units.length, 'unit')}.`, processId, act })
      return readAnew(client)
    },
  })
}
