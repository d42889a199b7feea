/** What hangs on records by their uid is at the desk again when a release brings them back. */
import { expect, test } from 'vitest'
import type { Article, ChecklistItem } from '@/dataset/articles/article'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readRecords } from '@/server/records/read-records'
import { publish } from '@/server/releases/publish'
import { restoreRelease } from '@/server/releases/restore-release'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, requireRecord } from '@/tests/support/edits'

const site = await openAdminSite()
const { prisma } = site.house
const logIn = async () => site.logIn((await site.addUser('coder')).email)
const [first, second] = [await logIn(), await logIn()]
const dataset = inventedDataset()
const process = dataset.process.id
const articles = '/api/admin/processes/[process]/articles'

async function call(cookie: string, route: string, uid?: number, body?: object) {
  const params = { process, uid: String(uid) }
  const answer = await ask(route as AdminRoute, { params, cookie, ...(body && { body }) })
  expect(answer.status).toBeLessThan(300)
  return answer.status === 204 ? undefined : answer.json()
}
const readArticle = (uid: number): Promise<Article> => call(first, `GET ${articles}/[uid]`, uid)
const readSecond = (uid: number) => call(second, `GET ${articles}/[uid]/second`, uid)
const isNew = ({ id }: ChecklistItem) => id === 'added-claim'
const by = { author: coder }

test('a release brings articles back with their texts, decisions and second codings, and claims with decisions', async () => {
  await importDataset(prisma, dataset)
  await publish(prisma, process, { by: coder.name })

  const [model] = dataset.rows.sources
  const [claim] = dataset.rows.claims
  const row = { ...model, id: 'added', file: 'added.txt', coding_complete: false }
  const { record } = await call(first, `POST ${articles}`, undefined, { row, text: 'The envoys met.' })
  const { uid } = record
  const created = { ...claim, id: 'added-claim', label: 'Added' }
  await changeRecords(prisma, process, [{ does: 'create', table: 'claims', row: created }], by)
  const notMentioned = async (article: number, isMeant: (item: ChecklistItem) => boolean) => {
    const { checklist } = await readArticle(article)
    const items = checklist.filter(isMeant).map((item) => item.uid)
    expect(items.length).toBeGreaterThan(0)
    await call(first, `POST ${articles}/[uid]/decisions`, article, { items, isNotMentioned: true })
  }
  const older = await requireRecord(prisma, process, 'sources', { id: model?.id ?? '' })
  await notMentioned(older.uid, isNew)
  await notMentioned(uid, (item) => item.table === 'claims')
  const values = { 'claim_stance added-claim:added': 'affirms' }
  await call(second, `PATCH ${articles}/[uid]/second`, uid, { values })
  const records = await readRecords(prisma, process)
  const desk = [await readArticle(uid), await readArticle(older.uid), await readSecond(uid)]
  expect(desk).toMatchObject([
    { text: { version: 1 }, second: { state: { isFinished: false } } },
    {},
    { state: { isOwn: true }, values },
  ])
  await publish(prisma, process, { by: coder.name })

  await restoreRelease(prisma, process, 1, by)
  const gone = await ask(`GET ${articles}/[uid]`, { params: { process, uid: String(uid) }, cookie: first })
  expect(gone.status).toBe(404)
  await restoreRelease(prisma, process, 2, by)

  const uidsOf = (all: typeof records) => all.map((one) => one.uid).toSorted((a, b) => a - b)
  expect(uidsOf(await readRecords(prisma, process))).toEqual(uidsOf(records))
  const again = [await readArticle(uid), await readArticle(older.uid), await readSecond(uid)]
  // The deletion and the return count as changes.
  const source = { ...record, version: record.version + 2 }
  expect(again).toEqual([{ ...desk[0], source }, ...desk.slice(1)])
})
