import 'server-only'
import type { EditFault, RecordChange } from '@/dataset/edits/edit'
import { formatKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'

/** That somebody would change what a coder gave an article after both codings of it were compared. */
export async function checkCodings(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly EditFault[]> {
  const changed = changes.flatMap(({ table, before, after, edit }) =>
    table === 'codings' && edit !== null && before && after && before.value !== after.value
      ? [{ before, after, edit }]
      : [],
  )
  if (changed.length === 0) return []
  const compared = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM second_codings c JOIN sources s ON s.record_uid = c.source_uid
    WHERE s.process_id = ${processId} AND c.compared_at IS NOT NULL`
  const articles = new Set(compared.map(({ id }) => id))
  return changed
    .filter(({ before }) => articles.has(String(before.unit_key).split(':').at(-1) ?? ''))
    .map(({ before, after, edit }) => ({
      edit,
      table: 'codings',
      key: formatKey('codings', after),
      column: 'value',
      value: after.value ?? null,
      problem: 'would change what the coder gave, and both codings were compared',
      allowed: String(before.value),
    }))
}
