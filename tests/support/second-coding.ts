/** A process of which nobody has coded an article a second time, and a coder who does. */
import { saysNothing } from '@/dataset/articles/second-coding'
import { beginComparison } from '@/server/articles/comparison'
import { finishSecondCoding, writeSecondValues } from '@/server/articles/second-coding'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { importDataset } from '@/server/records/import-dataset'
import { inventedDataset, withProcessId, withRows } from './datasets'
import { requireRecord } from './edits'

export const ines = { id: 'ines', name: 'Ines' }

/** Imports the invented process under an id of its own, without what coders gave one of its articles. */
export async function openUncoded(prisma: PrismaClient, processId: string) {
  const dataset = inventedDataset()
  const [source, other] = dataset.rows.sources.filter(({ coding_complete }) => coding_complete)
  if (!source || !other) throw new Error('two articles have to be coded to the end')
  const uncoded = withRows(dataset, 'codings', (rows) =>
    rows.filter(({ unit_key }) => !unit_key.endsWith(`:${source.id}`)),
  )
  await importDataset(prisma, withProcessId(uncoded, processId))
  const { uid } = await requireRecord(prisma, processId, 'sources', { id: source.id })
  return {
    processId,
    uid,
    source: source.id,
    /** Another article. */
    other: other.id,
    ...dataset.rows,
    unitOf: (claim: string, article = source.id) => `claim_stance ${claim}:${article}`,
  }
}

export type Uncoded = Awaited<ReturnType<typeof openUncoded>>

/** Codes an article a second time to the end: what it says nothing of, but for these values. */
export async function codeWhole(
  prisma: PrismaClient,
  { processId, uid, claims, unitOf }: Uncoded,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const nothing = Object.fromEntries(claims.map(({ id }) => [unitOf(id), saysNothing]))
  await writeSecondValues(prisma, processId, uid, ines, { ...nothing, ...values })
  await finishSecondCoding(prisma, processId, uid, ines, true)
}

/** Codes an article a second time to the end, and compares both codings. */
export async function codeAndCompare(
  prisma: PrismaClient,
  opened: Uncoded,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await codeWhole(prisma, opened, values)
  await beginComparison(prisma, opened.processId, opened.uid)
}

/** What stands in the table of the second coding of an article. */
export const readStored = (db: Db, { uid }: Pick<Uncoded, 'uid'>) =>
  db.secondCoding.findUnique({ where: { source_uid: uid } })
