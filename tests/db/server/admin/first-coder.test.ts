/** Who is a first coder of an article, and so cannot be its second one. */
import { expect, test } from 'vitest'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { importDataset } from '@/server/records/import-dataset'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset, withRows } from '@/tests/support/datasets'

const site = await openAdminSite()
const { prisma } = site.house
const dataset = withRows(inventedDataset(), 'codings', () => [])
const process = dataset.process.id
await importDataset(prisma, dataset)
const [claim] = dataset.rows.claims
const [source] = dataset.rows.sources
if (!claim || !source) throw new Error('the dataset has no claim or no article')

async function addCoder() {
  const user = await site.addUser('coder')
  return { ...user, cookie: await site.logIn(user.email) }
}
type Coder = Awaited<ReturnType<typeof addCoder>>
const [ann, bob] = [await addCoder(), await addCoder()]

async function call(coder: Coder, route: AdminRoute, params: Record<string, string>, more: object = {}) {
  const response = await ask(route, { params: { process, ...params }, cookie: coder.cookie, ...more })
  if (response.status >= 400) throw new Error(`${route}: ${await response.text()}`)
  return response.status === 204 ? null : response.json()
}
const createIn = (coder: Coder, table: string, row: object) =>
  call(
    coder,
    'POST /api/admin/processes/[process]/records/[table]',
    { table },
    { body: { row, also: [], reason: '' } },
  )
/** An article of which nobody has said anything. */
async function addArticle(id: string): Promise<number> {
  const row = { ...source, id, file: `${id}.txt`, coding_complete: false }
  const { record } = await call(
    bob,
    'POST /api/admin/processes/[process]/articles',
    {},
    {
      body: { row, text: 'Nothing at all.' },
    },
  )
  return record.uid
}
const reportOf = (article: string) => ({ ...dataset.rows.claim_reports[0], claim: claim.id, source: article })
const isRefused = async (coder: Coder, uid: number) => {
  const { refusal } = await call(coder, 'GET /api/admin/processes/[process]/articles/[uid]/second', {
    uid: String(uid),
  })
  const { articles } = await call(coder, 'GET /api/admin/processes/[process]/articles', {})
  const listed = articles.find((article: { uid: number }) => article.uid === uid)
  expect(listed.second.mayBegin, 'the list says the same').toBe(refusal === null)
  return refusal !== null
}
const find = async (uid: number) => prisma.source.findFirstOrThrow({ where: { record_uid: BigInt(uid) } })

test('who corrects the id of an article has not coded it, and who coded it under the old one has', async () => {
  const uid = await addArticle('mistyped')
  await createIn(ann, 'claim_reports', reportOf('mistyped'))
  const { process_id, record_uid, record_version, ...stored } = await find(uid)
  const { record } = await call(bob, 'GET /api/admin/processes/[process]/records/[table]/[uid]', {
    table: 'sources',
    uid: String(uid),
  })
  expect([process_id, Number(record_uid), stored.id]).toEqual([process, uid, 'mistyped'])
  await call(
    bob,
    'PUT /api/admin/processes/[process]/records/[table]/[uid]',
    { table: 'sources', uid: String(uid) },
    {
      headers: { 'if-match': `"${record_version}"` },
      body: { row: { ...record.row, id: 'put-right' }, also: [], reason: '' },
    },
  )
  expect((await find(uid)).id).toBe('put-right')
  expect([await isRefused(ann, uid), await isRefused(bob, uid)]).toEqual([true, false])
})

test('who brings back what another wrote, or takes it from a package, has not coded it', async () => {
  const uid = await addArticle('brought-back')
  const { act } = await createIn(ann, 'claim_reports', reportOf('brought-back'))
  const undone = await call(
    ann,
    'POST /api/admin/processes/[process]/undo',
    {},
    { body: { does: 'undo act', act, reason: '' } },
  )
  await call(
    bob,
    'POST /api/admin/processes/[process]/undo',
    {},
    { body: { does: 'undo act', act: undone.act, reason: '' } },
  )
  expect([await isRefused(ann, uid), await isRefused(bob, uid)]).toEqual([true, false])

  const other = 'taken-over'
  await importDataset(prisma, { ...dataset, process: { ...dataset.process, id: other } }, { author: bob })
  const reported = await prisma.source.findFirstOrThrow({ where: { process_id: other, id: source.id } })
  expect(await prisma.claimReport.count({ where: { process_id: other, source: source.id } })).toBeGreaterThan(
    0,
  )
  const { refusal } = await (
    await ask('GET /api/admin/processes/[process]/articles/[uid]/second', {
      params: { process: other, uid: String(reported.record_uid) },
      cookie: bob.cookie,
    })
  ).json()
  expect(refusal).toBeNull()
})

test('who decided what an article does not mention is known by whichever name they bear now', async () => {
  const uid = await addArticle('decided')
  const readChecklist = async () => {
    const { checklist } = await call(ann, 'GET /api/admin/processes/[process]/articles/[uid]', {
      uid: String(uid),
    })
    return checklist
  }
  const checklist = await readChecklist()
  await call(
    ann,
    'POST /api/admin/processes/[process]/articles/[uid]/decisions',
    { uid: String(uid) },
    {
      body: { items: [checklist[0].uid], isNotMentioned: true },
    },
  )
  const [decided, open] = await readChecklist()
  expect(decided).toMatchObject({ decision: 'not mentioned', decidedBy: expect.any(String) })
  expect(open).toMatchObject({ decision: 'open', decidedBy: null })
  await prisma.user.update({ where: { id: ann.id }, data: { name: 'Ann Otherwise' } })
  expect([await isRefused(ann, uid), await isRefused(bob, uid)]).toEqual([true, false])
})
