import 'server-only'
import type { Article } from '@/dataset/articles/article'
import { evidencedTypes } from '@/dataset/closed-lists'
import type { StoredRecord } from '@/dataset/edits/edit'
import { recordTable } from '@/dataset/record-key'
import { tables } from '@/dataset/tables'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { readRecord, selectWhere } from '@/server/records/read-record'
import { readText } from './article-texts'
import { readSecondProgress } from './list-articles'
import { readChecklist } from './read-checklist'

/** Reads an article with its text and all that rests on it, at one moment; undefined where there is none. */
export function readArticle(
  prisma: PrismaClient,
  processId: string,
  uid: number,
  userId: string,
): Promise<Article | undefined> {
  return inTransaction(
    prisma,
    async (db) => {
      const source = await readRecord(db, processId, 'sources', uid)
      if (!source) return undefined
      const inText = 't.source = $2 ORDER BY t.paragraph, t.anchor'
      const evidence = await selectWhere(db, processId, 'evidence', inText, source.row.id)
      return {
        source,
        text: await readText(db, uid),
        evidence,
        reports: await readReports(db, processId, source, evidence),
        checklist: await readChecklist(db, processId, uid),
        second: await readSecondProgress(db, processId, uid, userId),
      }
    },
    { isAtOneMoment: true },
  )
}

/** What is of an article alone, and what rests on it among others. */
async function readReports(
  db: Db,
  processId: string,
  source: StoredRecord,
  evidence: readonly StoredRecord[],
): Promise<readonly StoredRecord[]> {
  const reports: StoredRecord[] = []
  for (const type of evidencedTypes) {
    const table = recordTable(type)
    const order = `ORDER BY ${tables[table].key.map((column) => `t."${column}"`).join(', ')}`
    if ('source' in tables[table].columns) {
      reports.push(...(await selectWhere(db, processId, table, `t.source = $2 ${order}`, source.row.id)))
      continue
    }
    const ids = evidence.flatMap(({ row }) => (row.record_type === type ? [row.record_id] : []))
    if (ids.length > 0)
      reports.push(...(await selectWhere(db, processId, table, `t.id = ANY ($2) ${order}`, ids)))
  }
  return reports
}
