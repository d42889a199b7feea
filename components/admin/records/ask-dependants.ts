import type { Dependants, StoredRecord } from '@/dataset/edits/edit'
import { dependantsSchema } from '../answers'
import { callAdmin } from '../call-admin'
import { processAddress } from '../use-names'

/** Which records name some others, as the site says it of their deletion. */
export const askDependants = (
  processId: string,
  records: readonly StoredRecord[],
  signal: AbortSignal,
): Promise<Dependants> =>
  callAdmin(`${processAddress(processId)}/dependants`, {
    method: 'POST',
    body: { records: records.map(({ table, uid, version }) => ({ table, uid, version })) },
    signal,
    schema: dependantsSchema,
  })
