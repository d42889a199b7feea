/** The checklist of an article: when it may be called coded to the end, and what opens it again. */
import { expect, test } from 'vitest'
import type { Article } from '@/dataset/articles/article'
import type { Edit } from '@/dataset/edits/edit'
import type { AnyRow } from '@/dataset/rules/rule'
import { decide } from '@/server/articles/decide'
import { listArticles } from '@/server/articles/list-articles'
import { readArticle } from '@/server/articles/read-article'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readRevisions } from '@/server/records/read-revisions'
import { ChangeRefused } from '@/server/records/refusals'
import { undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder } from '@/tests/support/edits'

const { prisma } = await openFileDatabase()
const dataset = inventedDataset()
await importDataset(prisma, dataset)
const processId = dataset.process.id
const signature = { author: coder }
const [model] = dataset.rows.claims
let count = 0

const newClaim = (): Edit => {
  const id = `new-claim-${++count}`
  return { does: 'create', table: 'claims', row: { ...model, id, label: id } as AnyRow }
}
const change = (...edits: readonly Edit[]) => changeRecords(prisma, processId, edits, signature)
const articles = () => listArticles(prisma, processId, coder.id ?? '')
async function read(uid: number): Promise<Article> {
  const article = await readArticle(prisma, processId, uid, coder.id ?? '')
  if (!article) throw new Error('there is no such article')
  return article
}
const openOf = ({ checklist }: Article) => checklist.filter(({ decision }) => decision === 'open')
/** Says whether an article is coded to the end. */
async function setComplete(uid: number, isComplete: boolean) {
  const { version, row } = (await read(uid)).source
  return change({
    does: 'change',
    table: 'sources',
    uid,
    version,
    row: { ...row, coding_complete: isComplete },
  })
}
const decideAll = async (uid: number) =>
  decide(prisma, {
    processId,
    uid,
    items: openOf(await read(uid)).map((item) => item.uid),
    isNotMentioned: true,
    by: { id: 'a-coder', name: coder.name },
  })
const becauseOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ChangeRefused ? error.because : error),
  )

test('a new claim opens the articles that were coded to the end, for itself alone, in the same act', async () => {
  const complete = (await articles()).filter(({ isComplete }) => isComplete)
  expect(complete.length).toBeGreaterThan(0)
  const { act, records } = await change(newClaim())
  const [claim] = records
  for (const { uid, id } of complete) {
    const article = await read(uid)
    expect([id, article.source.row.coding_complete]).toEqual([id, false])
    expect(openOf(article)).toMatchObject([{ uid: claim?.uid }])
  }
  const [last] = await readRevisions(prisma, processId, {}, 1)
  expect(last?.act).toBe(act)
  await undo(prisma, processId, { does: 'undo act', act }, signature)
  expect((await articles()).filter(({ isComplete }) => isComplete)).toEqual(complete)
})

test('an article is not coded to the end while something is open', async () => {
  const article = (await articles()).find(({ isComplete }) => isComplete)
  if (!article) throw new Error('there is no article')
  await change(newClaim(), newClaim())
  expect(await becauseOf(setComplete(article.uid, true))).toMatchObject({
    is: 'faulty',
    faults: [
      {
        edit: 0,
        column: 'coding_complete',
        problem: 'is too early: 2 claims and demands are not decided on the checklist of the article',
      },
    ],
  })
  await decideAll(article.uid)
  await setComplete(article.uid, true)
  expect(openOf(await read(article.uid))).toEqual([])
  // What was decided stays decided where it is opened again.
  await setComplete(article.uid, false)
  expect(openOf(await read(article.uid))).toEqual([])
})

test('an article does not begin as coded to the end', async () => {
  const [source] = dataset.rows.sources
  const row = { ...source, id: 'a-new-article', file: 'a-new-article.txt', coding_complete: true } as AnyRow
  expect(await becauseOf(change({ does: 'create', table: 'sources', row }))).toMatchObject({
    is: 'faulty',
    faults: [{ column: 'coding_complete' }],
  })
})

test('whoever ends an article while somebody adds a claim: it is open for the claim', async () => {
  const [article] = await articles()
  if (!article) throw new Error('there is no article')
  for (let round = 0; round < 20; round++) {
    await decideAll(article.uid)
    await setComplete(article.uid, false).catch(() => {})
    const [ended, added] = await Promise.allSettled([setComplete(article.uid, true), change(newClaim())])
    const { source, checklist } = await read(article.uid)
    if (added.status === 'rejected') throw added.reason
    // What was not looked for would be told as not mentioned.
    expect([ended.status, source.row.coding_complete]).toEqual([expect.any(String), false])
    expect(openOf({ checklist } as Article)).toHaveLength(1)
  }
})
