import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { type AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { type WrongSince, wrongSinceSchema } from './publishing-answers'

const answerSchema = z.object({ wrongSince: z.array(wrongSinceSchema) })

/**
 * Since which releases something can have been wrong that a release has right; undefined as long as it is being read. Where
 * it cannot be read all older ones are told: the server refuses what cannot be.
 */
export function useWrongSince(
  processId: string,
  number: number,
  { draft = '', enabled = true }: { readonly draft?: string; readonly enabled?: boolean } = {},
): readonly WrongSince[] | undefined {
  const { data, isError } = useQuery<readonly WrongSince[], AdminProblem>({
    queryKey: ['releases', processId, 'wrong since', number, draft],
    queryFn: async ({ signal }) => {
      const address = `${processAddress(processId)}/releases?corrects=${number}`
      return (await callAdmin(address, { signal, schema: answerSchema })).wrongSince
    },
    enabled,
  })
  return data ?? (isError ? listOlder(number) : undefined)
}

const listOlder = (number: number): readonly WrongSince[] =>
  Array.from({ length: number - 1 }, (_, place) => ({ release: place + 1, onlyLacks: false }))
