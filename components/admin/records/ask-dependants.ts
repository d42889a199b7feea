import type { StoredRecord } from '@/dataset/edits/edit'
import { changesPreviewSchema, type DependedOn, dependedOnSchema } from '../answers'
import { AdminProblem, callAdmin } from '../call-admin'
import { processAddress } from '../use-names'

const noDependants: DependedOn = { is: 'depended on', owned: [], blocking: [] }

/** Which records name some others, as the site says it of their deletion. */
export async function askDependants(
  processId: string,
  records: readonly StoredRecord[],
  signal: AbortSignal,
): Promise<DependedOn> {
  try {
    await callAdmin(`${processAddress(processId)}/changes/preview`, {
      method: 'POST',
      body: { edits: records.map(deletion) },
      signal,
      schema: changesPreviewSchema,
    })
    return noDependants
  } catch (error) {
    const found = error instanceof AdminProblem && dependedOnSchema.safeParse(error.members).data
    if (found) return found
    throw error
  }
}

/** The edit that deletes a record. */
export const deletion = ({ table, uid, version }: StoredRecord) => ({ does: 'delete', table, uid, version })
