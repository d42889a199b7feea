import 'server-only'
import { gunzipSync } from 'node:zlib'
import { formatKey } from '@/dataset/record-key'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'

/** The keys that rows of a table have in any release of a process, shown or withdrawn, as `formatKey` writes them. */
export async function readReleasedKeys(
  db: Db,
  processId: string,
  table: TableName,
): Promise<ReadonlySet<string>> {
  const bodies = await db.releaseBody.findMany({
    where: { process_id: processId, part: table },
    // The same rows release after release are stored as the same bytes.
    distinct: ['sha256'],
    select: { body: true },
  })
  const rows = bodies.flatMap(({ body }) => JSON.parse(gunzipSync(body).toString('utf8')) as AnyRow[])
  return new Set(rows.map((row) => formatKey(table, row)))
}
