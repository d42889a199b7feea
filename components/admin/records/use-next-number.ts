import { useQuery } from '@tanstack/react-query'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { sequenceOf } from '@/dataset/rules/sequences'
import { recordPageSchema } from '../answers'
import { callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { lastNumberQuery } from './next-number'
import type { RecordOnPage } from './record-page'

/** The number that a new record has among those it is counted with, as a text; undefined as long as that is not known. */
export function useNextNumber(
  { processId, table, uid }: Pick<RecordOnPage, 'processId' | 'table' | 'uid'>,
  texts: Readonly<Record<string, string>>,
  names: ProcessNames,
): string | undefined {
  const query = uid === null ? lastNumberQuery(table, texts, names) : null
  const last = useQuery({
    queryKey: ['last number', processId, table, query],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records/${table}?${query}`, {
        signal,
        schema: recordPageSchema,
      }),
    enabled: query !== null,
  })
  const column = sequenceOf(table)?.number
  if (!last.data || column === undefined) return undefined
  return String(Number(last.data.records[0]?.row[column] ?? 0) + 1)
}
