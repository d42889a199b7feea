import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import { recordPageSchema } from '../answers'
import { callAdmin } from '../call-admin'
import { processAddress } from '../use-names'
import { readQuery } from './list-query'

/** More than this is asked for in pieces. */
const largestPiece = 500

/** All records that a list finds, on whatever page they stand, in its order. Throws AdminProblem. */
export async function readAll(
  processId: string,
  table: TableName,
  asked: URLSearchParams,
): Promise<readonly StoredRecord[]> {
  const found = new Map<number, StoredRecord>()
  for (let offset = 0; ; offset += largestPiece) {
    const query = readQuery(asked)
    query.set('limit', String(largestPiece))
    query.set('offset', String(offset))
    const page = await callAdmin(`${processAddress(processId)}/records/${table}?${query}`, {
      schema: recordPageSchema,
    })
    // Somebody may add one meanwhile: then one comes twice.
    for (const record of page.records) found.set(record.uid, record)
    if (offset + largestPiece >= page.total) return [...found.values()]
  }
}
