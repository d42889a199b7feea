import 'server-only'
import type { Edit, EditFault, RecordChange } from '@/dataset/edits/edit'
import { formatKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'
import { selectWhere } from '@/server/records/read-record'
import { checklistItems, readChecklist } from './read-checklist'

const isOnChecklists = ({ does, table }: Edit) =>
  does === 'create' && (table === 'claims' || table === 'demands')

/**
 * The edits that go with new claims and demands: nobody has looked for them in the articles that are coded to the end, so
 * these no longer are. That they do not mention anything else stays decided, in the name of whoever adds.
 */
export async function reopenArticles(
  db: Db,
  processId: string,
  edits: readonly Edit[],
  by: string,
): Promise<readonly Edit[]> {
  if (!edits.some(isOnChecklists)) return []
  // All of them, so that nobody ends the coding of one meanwhile.
  const sources = await selectWhere(
    db,
    processId,
    'sources',
    'true ORDER BY t.record_uid FOR NO KEY UPDATE OF t',
  )
  const edited = new Set(edits.flatMap((edit) => (edit.does === 'create' ? [] : [edit.uid])))
  const reopened = sources.filter(({ uid, row }) => row.coding_complete === true && !edited.has(uid))
  await db.$executeRawUnsafe(
    `INSERT INTO not_mentioned (process_id, source_uid, record_uid, decided_by)
     SELECT s.process_id, s.record_uid, i.record_uid, $3
     FROM sources s, LATERAL (${checklistItems}) i
     WHERE s.process_id = $1 AND s.record_uid = ANY ($2::bigint[]) AND i.decision = 'not mentioned'
     ON CONFLICT DO NOTHING`,
    processId,
    reopened.map(({ uid }) => uid),
    by,
  )
  return reopened.map(({ table, uid, version, row }) => ({
    does: 'change',
    table,
    uid,
    version,
    row: { ...row, coding_complete: false },
  }))
}

/** That an article is said to be coded to the end while claims and demands are open on its checklist. */
export async function checkChecklists(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly EditFault[]> {
  const faults: EditFault[] = []
  for (const { table, uid, before, after, edit } of changes) {
    if (table !== 'sources' || edit === null || !after) continue
    if (after.coding_complete !== true || before?.coding_complete === true) continue
    const open = uid === null ? await countItems(db, processId) : await countOpen(db, processId, uid)
    if (open === 0) continue
    faults.push({
      edit,
      table,
      key: formatKey(table, after),
      column: 'coding_complete',
      value: true,
      problem: `is too early: ${open} ${open === 1 ? 'claim or demand is' : 'claims and demands are'} not decided on the checklist of the article`,
      allowed: 'false',
    })
  }
  return faults
}

async function countOpen(db: Db, processId: string, uid: number): Promise<number> {
  const items = await readChecklist(db, processId, uid)
  return items.filter(({ decision }) => decision === 'open').length
}

async function countItems(db: Db, processId: string): Promise<number> {
  const where = { process_id: processId }
  return (await db.claim.count({ where })) + (await db.demand.count({ where }))
}
