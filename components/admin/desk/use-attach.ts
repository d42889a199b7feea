import { useMutation } from '@tanstack/react-query'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import { recordPageSchema } from '../answers'
import { AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'

/** Finds a record by its id, so that words can be added to its evidence. */
export const useAttach = (processId: string, onFound: (record: StoredRecord) => void) =>
  useMutation<StoredRecord, AdminProblem, { table: TableName; id: string }>({
    mutationFn: ({ table, id }) => findRecord(processId, table, id),
    onSuccess: onFound,
  })

async function findRecord(processId: string, table: TableName, id: string): Promise<StoredRecord> {
  const query = new URLSearchParams({ where: `id:${id}`, limit: '1' })
  const { records } = await callAdmin(`${processAddress(processId)}/records/${table}?${query}`, {
    schema: recordPageSchema,
  })
  const [record] = records
  if (!record) throw new AdminProblem(404, `There is no “${id}” any more.`)
  return record
}
