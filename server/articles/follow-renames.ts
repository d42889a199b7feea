import 'server-only'
import { listUnitRenames, renameUnits } from '@/dataset/articles/rename-units'
import type { CodedValues } from '@/dataset/articles/second-coding'
import type { RecordChange } from '@/dataset/edits/edit'
import type { Db } from '@/server/db/prisma'
import { lockUnits } from './lock-units'

/**
 * Lets the second codings of a process name their units by the ids that these have after changes, in the transaction that
 * writes the changes and after they are written.
 */
export async function followRenames(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<void> {
  const renames = listUnitRenames(changes)
  if (!renames) return
  // Last of all locks: whoever codes holds the article before the units.
  await lockUnits(db, processId)
  const codings = await db.secondCoding.findMany({ where: { process_id: processId } })
  for (const { source_uid, values, first } of codings) {
    const rename = (coded: unknown) => ({ ...renameUnits(coded as CodedValues, renames, Number(source_uid)) })
    await db.secondCoding.updateMany({
      where: { source_uid },
      data: { values: rename(values), ...(first !== null && { first: rename(first) }) },
    })
  }
}
