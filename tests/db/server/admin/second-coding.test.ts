/** The second coder of an article: blind until both codings are compared, then set down side by side. */
import { expect, test } from 'vitest'
import { prepareAgreement } from '@/dataset/agreement'
import { type ComparisonRow, saysNothing } from '@/dataset/articles/second-coding'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'

const site = await openAdminSite()
const { prisma } = site.house
const logIn = async () => site.logIn((await site.addUser('coder')).email)
const [second, third, publisher] = [
  await logIn(),
  await logIn(),
  await site.logIn((await site.addUser('publisher')).email),
]
const dataset = inventedDataset()
const process = dataset.process.id
const { sources, claims, claim_reports } = dataset.rows
const source = sources.find(({ coding_complete }) => coding_complete)
if (!source) throw new Error('no article is coded to the end')
const others = dataset.rows.codings.filter(({ unit_key }) => !unit_key.endsWith(`:${source.id}`))
await importDataset(prisma, { ...dataset, rows: { ...dataset.rows, codings: others } })
const { record_uid } = await prisma.source.findFirstOrThrow({
  where: { process_id: process, id: source.id },
})
const uid = String(record_uid)

const articles = '/api/admin/processes/[process]/articles/[uid]'
async function call(cookie: string, method: string, path: string, body?: object) {
  const response = await ask(`${method} ${articles}/${path}` as AdminRoute, {
    params: { process, uid },
    cookie,
    ...(body && { body }),
  })
  return { status: response.status, answer: response.status === 204 ? null : await response.json() }
}
const unitOf = (claim: string) => `claim_stance ${claim}:${source.id}`
const stanceOf = (claim: string) =>
  claim_reports.find((report) => report.claim === claim && report.source === source.id)?.stance ?? saysNothing
const [disputed] = claims.filter(({ id }) => stanceOf(id) === 'affirms')
if (!disputed) throw new Error('the article affirms nothing')
/** What the second coder gives: the same as the first, but for one claim. */
const given = Object.fromEntries(
  claims.map(({ id }) => [unitOf(id), id === disputed.id ? 'contradicts' : stanceOf(id)]),
)
const compare = async (): Promise<readonly ComparisonRow[]> =>
  (await call(second, 'GET', 'comparison')).answer.comparison.rows

test('a second coder sees nothing of the first coding, and nobody sees theirs', async () => {
  const { status, answer } = await call(second, 'GET', 'second')
  expect([status, answer.state, answer.values, answer.refusal]).toEqual([200, null, {}, null])
  const text = JSON.stringify(answer)
  for (const { stance, strength } of claim_reports)
    for (const word of [stance, strength]) expect(text).not.toContain(`"${word}"`)
  const [first, ...rest] = Object.entries(given)
  expect((await call(second, 'PATCH', 'second', { values: Object.fromEntries([first ?? []]) })).status).toBe(
    204,
  )
  const other = await call(third, 'GET', 'second')
  expect(other.answer.values).toEqual({})
  expect(other.answer.state).toMatchObject({ isOwn: false, isFinished: false })
  expect(JSON.stringify((await call(third, 'GET', 'comparison')).answer)).toBe('{"comparison":null}')
  expect((await call(third, 'PATCH', 'second', { values: given })).status).toBe(409)
  expect((await call(third, 'DELETE', 'second')).status).toBe(409)
  expect(rest.length).toBeGreaterThan(0)
})

test('a coding is finished once every claim is decided, and goes on where it is not compared', async () => {
  const early = await call(second, 'POST', 'second/finish', { isFinished: true })
  expect([early.status, early.answer.detail]).toEqual([409, expect.stringContaining('not decided yet')])
  expect((await call(second, 'POST', 'comparison')).status).toBe(409)
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(204)
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
  // What is finished does not change by the way.
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(409)
  expect((await call(second, 'POST', 'second/finish', { isFinished: false })).status).toBe(204)
  expect((await call(second, 'PATCH', 'second', { values: { [unitOf(disputed.id)]: null } })).status).toBe(
    204,
  )
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(409)
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(204)
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
})

test('both lie side by side, and neither changes any more', async () => {
  expect((await call(second, 'POST', 'comparison')).status).toBe(204)
  const rows = await compare()
  const ofClaims = rows.filter(({ unitType }) => unitType === 'claim_stance')
  expect(ofClaims).toHaveLength(claims.length)
  expect(ofClaims.filter((row) => row.first !== row.second)).toMatchObject([
    { first: 'affirms', second: 'contradicts', name: disputed.label, inTables: 'affirms' },
  ])
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(409)
  expect((await call(publisher, 'DELETE', 'second')).status).toBe(409)
})

test('what is set down stands beside what both gave, and the report says so', async () => {
  const row = (await compare()).find((one) => one.first !== one.second && one.unitType === 'claim_stance')
  if (!row) throw new Error('nothing differs')
  const unit = { unitType: row.unitType, unitKey: row.unitKey, value: 'contradicts' }
  const seen = { ...unit, seen: row.adjudicated }
  const [one, other] = await Promise.all([
    call(third, 'POST', 'adjudications', { units: [seen], reason: 'Its third paragraph denies it.' }),
    call(publisher, 'POST', 'adjudications', { units: [seen], reason: 'Me too.' }),
  ])
  expect([one.status, other.status].sort()).toEqual([200, 409])
  const tables = await readTables(prisma, process)
  expect(tables?.rows.codings.filter(({ unit_key }) => unit_key === row.unitKey)).toMatchObject([
    { value: 'affirms', adjudicated: 'contradicts' },
    { value: 'contradicts', adjudicated: 'contradicts' },
  ])
  const report = tables?.rows.claim_reports.find(
    (line) => line.claim === disputed.id && line.source === source.id,
  )
  expect(report?.stance).toBe('contradicts')
  expect((await compare()).find(({ unitKey }) => unitKey === row.unitKey)).toMatchObject({
    first: 'affirms',
    adjudicated: 'contradicts',
    inTables: 'contradicts',
  })
})

test('the figures of reliability follow', async () => {
  const before = await readTables(prisma, process)
  const units = (await compare())
    .filter(({ first, second: other, adjudicated }) => first === other && adjudicated === null)
    .map(({ unitType, unitKey, first }) => ({ unitType, unitKey, value: first, seen: null }))
  expect((await call(third, 'POST', 'adjudications', { units, reason: '' })).status).toBe(200)
  const after = await readTables(prisma, process)
  const unitsOf = (tables: typeof after) =>
    tables && prepareAgreement(tables).find(({ unitType }) => unitType === 'claim_stance')?.allUnits
  expect((unitsOf(after)?.unitCount ?? 0) - (unitsOf(before)?.unitCount ?? 0)).toBe(
    units.filter(({ unitType }) => unitType === 'claim_stance').length,
  )
})

test('an article that two have coded is not coded again', async () => {
  const coded = others.find(({ unit_type }) => unit_type === 'claim_stance')?.unit_key.split(':')[1]
  const { record_uid: other } = await prisma.source.findFirstOrThrow({
    where: { process_id: process, id: coded ?? '' },
  })
  const response = await ask(`PATCH ${articles}/second` as AdminRoute, {
    params: { process, uid: String(other) },
    cookie: second,
    body: { values: { [unitOf(disputed.id)]: 'affirms' } },
  })
  expect([response.status, (await response.json()).detail]).toEqual([
    409,
    expect.stringContaining('Two have coded this article already'),
  ])
})

test('who coded an article is not its second coder', async () => {
  const [other] = await prisma.source.findMany({
    where: { process_id: process, NOT: { id: source.id } },
    take: 1,
  })
  const report = claim_reports.find((one) => one.source === other?.id)
  if (!report) throw new Error('nothing is reported')
  const found = await prisma.claimReport.findFirstOrThrow({
    where: { process_id: process, claim: report.claim, source: report.source },
  })
  const saved = await ask('PUT /api/admin/processes/[process]/records/[table]/[uid]', {
    params: { process, table: 'claim_reports', uid: String(found.record_uid) },
    cookie: third,
    headers: { 'if-match': `"${found.record_version}"` },
    body: { row: { ...report, note: 'Read once more.' }, also: [], reason: '' },
  })
  expect(saved.status).toBe(200)
  const refused = await ask(`PATCH ${articles}/second` as AdminRoute, {
    params: { process, uid: String(other?.record_uid) },
    cookie: third,
    body: { values: { [`claim_stance ${report.claim}:${report.source}`]: 'affirms' } },
  })
  expect([refused.status, (await refused.json()).detail]).toEqual([
    409,
    'You have coded this article yourself. Somebody else is its second coder.',
  ])
})
