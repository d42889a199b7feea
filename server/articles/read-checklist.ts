import 'server-only'
import type { ChecklistItem } from '@/dataset/articles/article'
import type { Db } from '@/server/db/prisma'

/**
 * The claims and demands of a process with what an article says of each: what it reports, what somebody found that it does
 * not mention, and what nobody has decided. Of an article that is coded to the end nothing is open.
 */
export const checklistItems = `SELECT i.table_name, i.record_uid, i.id, i.name, i.wording,
    CASE WHEN i.is_reported THEN 'reported'
      WHEN s.coding_complete OR n.record_uid IS NOT NULL THEN 'not mentioned' ELSE 'open' END AS decision,
    CASE WHEN NOT i.is_reported AND n.decided_by_id IS NOT NULL THEN n.decided_by END AS "decidedBy"
  FROM (
    SELECT 'claims' AS table_name, c.record_uid, c.id, c.label AS name, c.proposition AS wording,
      EXISTS (SELECT 1 FROM claim_reports r WHERE r.process_id = c.process_id AND r.claim = c.id AND r.source = s.id)
        AS is_reported
    FROM claims c WHERE c.process_id = s.process_id
    UNION ALL
    SELECT 'demands', d.record_uid, d.id, d.title, d.description,
      EXISTS (SELECT 1 FROM demand_reports r WHERE r.process_id = d.process_id AND r.demand = d.id AND r.source = s.id)
    FROM demands d WHERE d.process_id = s.process_id
  ) i LEFT JOIN not_mentioned n ON n.source_uid = s.record_uid AND n.record_uid = i.record_uid`

/** Reads the checklist of an article: claims first, by name. */
export async function readChecklist(
  db: Db,
  processId: string,
  uid: number,
): Promise<readonly ChecklistItem[]> {
  const rows = await db.$queryRawUnsafe<(Omit<ChecklistItem, 'table' | 'uid'> & ItemRow)[]>(
    `SELECT i.* FROM sources s, LATERAL (${checklistItems}) i WHERE s.process_id = $1 AND s.record_uid = $2
     ORDER BY i.table_name, i.name, i.id`,
    processId,
    uid,
  )
  return rows.map(({ table_name, record_uid, id, name, wording, decision, decidedBy }) => ({
    table: table_name,
    uid: Number(record_uid),
    id,
    name,
    wording,
    decision,
    decidedBy,
  }))
}

interface ItemRow {
  table_name: ChecklistItem['table']
  record_uid: bigint
}
