import 'server-only'
import type { Article } from '@/dataset/articles/article'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { readRecord, selectWhere } from '@/server/records/read-record'
import { readText } from './article-texts'
import { readChecklist } from './read-checklist'

/** Reads an article with its text and all that rests on it, at one moment; undefined where there is none. */
export function readArticle(
  prisma: PrismaClient,
  processId: string,
  uid: number,
): Promise<Article | undefined> {
  return inTransaction(prisma, async (db) => {
    const source = await readRecord(db, processId, 'sources', uid)
    if (!source) return undefined
    return {
      source: source as Article['source'],
      text: await readText(db, uid),
      evidence: await selectOf(db, processId, 'evidence', source.row.id, 't.paragraph, t.anchor'),
      reports: [
        ...(await selectOf(db, processId, 'claim_reports', source.row.id, 't.claim')),
        ...(await selectOf(db, processId, 'demand_reports', source.row.id, 't.demand, t.round, t.step')),
        ...(await selectOf(db, processId, 'statements', source.row.id, 't.paragraph, t.id')),
      ],
      checklist: await readChecklist(db, processId, uid),
    }
  })
}

const selectOf = <T extends 'evidence' | 'claim_reports' | 'demand_reports' | 'statements'>(
  db: Db,
  processId: string,
  table: T,
  source: unknown,
  order: string,
) => selectWhere(db, processId, table, `t.source = $2 ORDER BY ${order}`, source)
