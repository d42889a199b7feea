import 'server-only'
import { type ComparedType, type SetDown, unitName } from '@/dataset/articles/second-coding'
import type { Db } from '@/server/db/prisma'

/** Reads who set down what stands in the codings of an article, when and why, by the names of the units. */
export async function readSetDown(
  db: Db,
  processId: string,
  source: string,
): Promise<ReadonlyMap<string, SetDown>> {
  const rows = await db.$queryRaw<(Omit<SetDown, 'at'> & UnitRow & { at: Date })[]>`
    SELECT DISTINCT ON (1, 2) after ->> 'unit_type' AS type, after ->> 'unit_key' AS key, actor AS by, at, reason
    FROM revisions
    WHERE process_id = ${processId} AND table_name = 'codings' AND after ->> 'unit_key' LIKE '%:' || ${source}
      AND before ->> 'adjudicated' IS DISTINCT FROM after ->> 'adjudicated'
    ORDER BY 1, 2, id DESC`
  return new Map(
    rows.map(({ type, key, by, at, reason }) => [unitName(type, key), { by, at: at.toISOString(), reason }]),
  )
}

interface UnitRow {
  readonly type: ComparedType
  readonly key: string
}

/** Reads what the claims and demands of a process say, by type of unit and id. */
export async function readWordings(db: Db, processId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ name: string; wording: string }[]>`
    SELECT 'claim_stance ' || id AS name, proposition AS wording FROM claims WHERE process_id = ${processId}
    UNION ALL SELECT 'demand_status ' || id, description FROM demands WHERE process_id = ${processId}`
  return new Map(rows.map(({ name, wording }) => [name, wording]))
}
