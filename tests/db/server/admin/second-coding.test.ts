/** The second coder of an article: blind until both codings are compared, then set down side by side. */
import { expect, test } from 'vitest'
import { prepareAgreement } from '@/dataset/agreement'
import { type ComparisonRow, saysNothing } from '@/dataset/articles/second-coding'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset, withProcessId } from '@/tests/support/datasets'

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
async function call(cookie: string, method: string, path: string, body?: object, params = { process, uid }) {
  const response = await ask(`${method} ${articles}/${path}` as AdminRoute, {
    params,
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
    200,
  )
  const other = await call(third, 'GET', 'second')
  expect(other.answer.values).toEqual({})
  expect(other.answer.state).toMatchObject({ isOwn: false, isFinished: false })
  // Of the comparison no more is told than what is missing for it.
  expect((await call(third, 'GET', 'comparison')).answer).toEqual({
    comparison: null,
    missing: [{ what: 'The coder has not finished the second coding yet.', where: 'second desk' }],
  })
  expect((await call(third, 'PATCH', 'second', { values: given })).status).toBe(409)
  expect((await call(third, 'DELETE', 'second')).status).toBe(409)
  expect(rest.length).toBeGreaterThan(0)
})

test('a coding is finished once every claim is decided, and goes on where it is not compared', async () => {
  const early = await call(second, 'POST', 'second/finish', { isFinished: true })
  expect([early.status, early.answer.detail]).toEqual([409, expect.stringContaining('not decided yet')])
  expect((await call(second, 'POST', 'comparison')).status).toBe(409)
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(200)
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
  // What is finished does not change by the way.
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(409)
  expect((await call(second, 'POST', 'second/finish', { isFinished: false })).status).toBe(204)
  expect((await call(second, 'PATCH', 'second', { values: { [unitOf(disputed.id)]: null } })).status).toBe(
    200,
  )
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(409)
  expect((await call(second, 'PATCH', 'second', { values: given })).status).toBe(200)
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
})

test('only units of the article and codes of the process are written, and what is wrong is named', async () => {
  const unit = unitOf(disputed.id)
  const [demand] = dataset.rows.demands
  for (const [values, said] of [
    [
      { 'claim_stance made-up:herald': 'affirms' },
      '“claim_stance made-up:herald” is no unit of this article.',
    ],
    [
      { [unit]: 'perhaps' },
      `“perhaps” is no value of “${unit}”. Allowed are affirms, contradicts, unclear, and`,
    ],
    [{ [`demand_status ${demand?.id}:made-up:${source.id}`]: 'raised' }, 'is no unit of this article.'],
    [{ [`demand_status ${demand?.id}:none:${source.id}`]: 'affirms' }, '“affirms” is no value of'],
    [{ [unit]: 'affirms', [`${unit}:x`]: null }, `“${unit}:x” is no unit of this article.`],
  ] as const) {
    const { status, answer } = await call(third, 'PATCH', 'second', { values })
    // Whoever is not its second coder learns nothing of it.
    expect([status, answer.detail]).toEqual([409, 'The coder is the second coder of this article already.'])
    expect((await call(second, 'POST', 'second/finish', { isFinished: false })).status).toBe(204)
    const own = await call(second, 'PATCH', 'second', { values })
    expect([own.status, own.answer.detail]).toEqual([409, expect.stringContaining(said)])
  }
  expect((await call(second, 'GET', 'second')).answer.values).toEqual(given)
  expect((await call(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
})

test.each([
  [
    { bogus: 'affirms' },
    'values.bogus is the name of no unit: it must be claim_stance or demand_status, a space',
  ],
  [
    { 'claim_stance a:b': 3 },
    'values.claim_stance a:b must be a code, empty where the article says nothing, or',
  ],
  [[], 'Values must be an object of values by unit.'],
  [{}, 'Values must not be empty.'],
])('values that are none are refused in words of their own: %j', async (values, said) => {
  const { status, answer } = await call(second, 'PATCH', 'second', { values })
  expect([status, answer.detail]).toEqual([422, expect.stringContaining(said)])
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
  const unit = { unitType: 'claim_stance', unitKey: 'x', value: 'affirms', seen: null }
  for (const [units, said] of [
    ['x', 'Units must be a list of units.'],
    [[3], 'units.0 must be an object with unitType, unitKey, value and seen, and nothing else.'],
    [[{ ...unit, seen: 3 }], 'units.0.seen must be the code that was set down, or null for none.'],
    [
      [{ ...unit, more: 1 }],
      'units.0 must be an object with unitType, unitKey, value and seen, and nothing else.',
    ],
  ]) {
    const { status, answer } = await call(third, 'POST', 'adjudications', { units, reason: 'x' })
    expect([status, answer.detail]).toEqual([422, said])
  }
})

test('what is set down stands beside what both gave, and the report says so', async () => {
  const row = (await compare()).find((one) => one.first !== one.second && one.unitType === 'claim_stance')
  if (!row) throw new Error('nothing differs')
  const unit = { unitType: row.unitType, unitKey: row.unitKey, value: 'contradicts' }
  const seen = { ...unit, seen: row.adjudicated }
  const made = { units: [{ ...seen, value: 'perhaps' }], reason: 'x' }
  const { status, answer } = await call(third, 'POST', 'adjudications', made)
  expect([status, answer.detail]).toEqual([409, expect.stringContaining('“perhaps” is no value of')])
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
    wording: disputed.proposition,
    setDown: { by: expect.any(String), reason: expect.stringMatching(/^(Its third|Me too)/) },
  })
})

test('what a coder gave does not change by hand once both codings are compared', async () => {
  const where = { process_id: process, unit_key: unitOf(disputed.id).slice('claim_stance '.length) }
  const found = await prisma.coding.findFirstOrThrow({ where: { ...where, value: 'affirms' } })
  const { unit_type, unit_key, coder, adjudicated } = found
  const put = (value: string) =>
    ask('PUT /api/admin/processes/[process]/records/[table]/[uid]', {
      params: { process, table: 'codings', uid: String(found.record_uid) },
      cookie: publisher,
      headers: { 'if-match': `"${found.record_version}"` },
      body: { row: { unit_type, unit_key, coder, adjudicated, value }, also: [], reason: '' },
    })
  const refusal = await put('contradicts')
  expect([refusal.status, (await refusal.json()).faults[0]]).toMatchObject([
    422,
    { column: 'value', allowed: 'affirms', problem: expect.stringContaining('both codings were compared') },
  ])
  expect(await prisma.coding.count({ where: { ...where, value: 'affirms' } })).toBe(1)
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

/** Another process with the same tables, and an article of it in which nobody has decided anything. */
async function openProcess(id: string) {
  await importDataset(prisma, withProcessId({ ...dataset, rows: { ...dataset.rows, codings: others } }, id))
  const row = { ...source, id: 'fresh', file: 'fresh.txt', coding_complete: false }
  const response = await ask('POST /api/admin/processes/[process]/articles', {
    params: { process: id },
    cookie: third,
    body: { row, text: 'Nothing at all.' },
  })
  const { record } = await response.json()
  const params = { process: id, uid: String(record.uid) }
  const callHere = (cookie: string, method: string, path: string, body?: object) =>
    call(cookie, method, path, body, params)
  return { id, record, params, callHere, unitOf: (claim: string) => `claim_stance ${claim}:fresh` }
}
type Opened = Awaited<ReturnType<typeof openProcess>>

const decideAll = async ({ params, callHere }: Opened, cookie: string) => {
  const response = await ask('GET /api/admin/processes/[process]/articles/[uid]', { params, cookie })
  const { checklist } = await response.json()
  const items = checklist.map((item: { uid: number }) => item.uid)
  expect((await callHere(cookie, 'POST', 'decisions', { items, isNotMentioned: true })).status).toBe(204)
}
const endCoding = async ({ id, record }: Opened, cookie: string) => {
  const address = { process: id, table: 'sources', uid: String(record.uid) }
  const { record_version } = await prisma.source.findFirstOrThrow({
    where: { process_id: id, record_uid: BigInt(record.uid) },
  })
  const saved = await ask('PUT /api/admin/processes/[process]/records/[table]/[uid]', {
    params: address,
    cookie,
    headers: { 'if-match': `"${record_version}"` },
    body: { row: { ...record.row, coding_complete: true }, also: [], reason: '' },
  })
  expect(saved.status).toBe(200)
}
const giveAll = (here: Opened, cookie: string, stance: string) =>
  here.callHere(cookie, 'PATCH', 'second', {
    values: Object.fromEntries(claims.map(({ id }) => [here.unitOf(id), stance])),
  })
const refused = [409, 'You have coded this article yourself. Somebody else is its second coder.']

test('of two windows of one coder each learns what was saved in the other, and overwrites nothing of it', async () => {
  const here = await openProcess('two-windows')
  const [decided = '', ...others] = claims.map(({ id }) => id)
  const { unitOf: unit } = here
  const saved = await here.callHere(second, 'PATCH', 'second', { values: { [unit(decided)]: 'contradicts' } })
  expect(saved).toEqual({ status: 200, answer: { values: { [unit(decided)]: 'contradicts' } } })
  // The other window still takes it for undecided.
  const mark = (isNotMentioned: boolean, ids: readonly string[] = [decided, ...others]) =>
    here.callHere(second, 'POST', 'second/not-mentioned', { claims: ids, isNotMentioned })
  const nothing = Object.fromEntries(others.map((id) => [unit(id), saysNothing]))
  const own = { [unit(decided)]: 'contradicts' }
  expect(await mark(true)).toEqual({
    status: 200,
    answer: { values: { ...nothing, ...own }, claims: others },
  })
  // What was chosen since is not undone with the rest.
  const [changed = '', ...rest] = others
  await here.callHere(second, 'PATCH', 'second', { values: { [unit(changed)]: 'affirms' } })
  expect((await mark(false)).answer).toEqual({
    values: { ...own, [unit(changed)]: 'affirms' },
    claims: rest,
  })
  expect((await mark(true, ['made-up'])).answer.claims).toEqual([])
  expect(
    (await here.callHere(third, 'POST', 'second/not-mentioned', { claims: rest, isNotMentioned: true }))
      .status,
  ).toBe(409)
  expect((await mark(true, [])).status).toBe(422)
})

test('who decided what an article does not mention, or ended its coding, is its first coder', async () => {
  const here = await openProcess('decided-by-one')
  const admin = await site.logIn((await site.addUser('admin')).email)
  await decideAll(here, publisher)
  await endCoding(here, admin)
  for (const cookie of [publisher, admin]) {
    expect((await here.callHere(cookie, 'GET', 'second')).answer.refusal).toBe(refused[1])
    const { status, answer } = await giveAll(here, cookie, saysNothing)
    expect([status, answer.detail]).toEqual(refused)
  }
  expect((await giveAll(here, second, saysNothing)).status).toBe(200)
  expect((await here.callHere(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)
  expect((await here.callHere(second, 'GET', 'comparison')).answer).toEqual({ comparison: null, missing: [] })
  expect((await here.callHere(second, 'POST', 'comparison')).status).toBe(204)
  // Nothing was reported: who decided that is the first coder.
  expect((await here.callHere(second, 'GET', 'comparison')).answer.comparison).toMatchObject({
    firstName: 'The publisher',
    secondName: 'The coder',
  })
})

test('claims are what they are when a coding is finished: deleted ones do not count, new ones have to be decided', async () => {
  const here = await openProcess('claims-change')
  const changes = 'POST /api/admin/processes/[process]/changes'
  const change = (edits: object[]) =>
    ask(changes, { params: { process: here.id }, cookie: publisher, body: { edits } })
  const [model] = claims
  const addClaim = async (id: string) =>
    change([{ does: 'create', table: 'claims', row: { ...model, id, label: `The claim ${id}` } }])
  expect((await addClaim('passing')).status).toBe(200)
  await decideAll(here, publisher)
  await endCoding(here, publisher)

  expect((await giveAll(here, second, 'affirms')).status).toBe(200)
  expect(
    (await here.callHere(second, 'PATCH', 'second', { values: { [here.unitOf('passing')]: 'unclear' } }))
      .status,
  ).toBe(200)
  const passing = await prisma.claim.findFirstOrThrow({ where: { process_id: here.id, id: 'passing' } })
  const gone = { table: 'claims', uid: Number(passing.record_uid), version: passing.record_version }
  expect((await change([{ does: 'delete', ...gone }])).status).toBe(200)
  // As many values as claims, and yet one is missing.
  expect((await addClaim('later')).status).toBe(200)
  const early = await here.callHere(second, 'POST', 'second/finish', { isFinished: true })
  expect([early.status, early.answer.detail]).toEqual([409, '1 claim is not decided yet: “The claim later”.'])
  expect(
    (await here.callHere(second, 'PATCH', 'second', { values: { [here.unitOf('later')]: 'unclear' } }))
      .status,
  ).toBe(200)
  expect((await here.callHere(second, 'POST', 'second/finish', { isFinished: true })).status).toBe(204)

  expect((await addClaim('latest')).status).toBe(200)
  const missing = [
    { what: 'The article is not coded to the end yet.', where: 'desk' },
    {
      what: 'The coder has finished the second coding, but claims were added since. 1 claim is not decided yet: “The claim latest”.',
      where: 'second desk',
    },
  ]
  expect((await here.callHere(second, 'GET', 'comparison')).answer).toEqual({ comparison: null, missing })
  const refusal = await here.callHere(second, 'POST', 'comparison')
  expect([refusal.status, refusal.answer.detail]).toEqual([409, missing.map(({ what }) => what).join(' ')])

  expect((await here.callHere(second, 'POST', 'second/finish', { isFinished: false })).status).toBe(204)
  await here.callHere(second, 'PATCH', 'second', { values: { [here.unitOf('latest')]: 'unclear' } })
  await here.callHere(second, 'POST', 'second/finish', { isFinished: true })
  await decideAll(here, publisher)
  await endCoding(here, publisher)
  expect((await here.callHere(second, 'POST', 'comparison')).status).toBe(204)
  const { rows } = (await here.callHere(second, 'GET', 'comparison')).answer.comparison
  expect(rows.map(({ unitKey }: ComparisonRow) => unitKey).toSorted()).toEqual(
    [...claims.map(({ id }) => id), 'later', 'latest'].map((id) => `${id}:fresh`).toSorted(),
  )
})

test('who adds a claim has not coded the articles that are opened again by it', async () => {
  const here = await openProcess('opened-again')
  const [model] = claims
  const added = await ask('POST /api/admin/processes/[process]/records/[table]', {
    params: { process: here.id, table: 'claims' },
    cookie: publisher,
    body: { row: { ...model, id: 'added', label: 'An added claim' }, also: [], reason: '' },
  })
  expect(added.status).toBe(201)
  const ended = await prisma.source.findFirstOrThrow({ where: { process_id: here.id, id: source.id } })
  expect(ended.coding_complete).toBe(false)
  const where = { source_uid: ended.record_uid, decided_by: 'The publisher' }
  expect(await prisma.notMentioned.count({ where })).toBeGreaterThan(0)
  const params = { process: here.id, uid: String(ended.record_uid) }
  expect((await call(publisher, 'GET', 'second', undefined, params)).answer.refusal).toBeNull()
})

test('there is nothing of an article that is not there', async () => {
  const unit = { unitType: 'claim_stance', unitKey: 'x', value: 'affirms', seen: null }
  for (const params of [
    { process, uid: '999999' },
    { process: 'no-such-process', uid },
  ])
    for (const [method, path, body] of [
      ['GET', 'comparison'],
      ['POST', 'comparison'],
      ['POST', 'adjudications', { units: [unit], reason: 'x' }],
      ['GET', 'second'],
      ['PATCH', 'second', { values: given }],
      ['POST', 'second/finish', { isFinished: true }],
      ['POST', 'decisions', { items: [1], isNotMentioned: true }],
    ] as const) {
      const { status, answer } = await call(third, method, path, body, params)
      expect([path, status, answer.detail]).toEqual([path, 404, 'There is no such article.'])
    }
})

test('decisions on what is no claim or demand are refused by name, and nothing of them is written', async () => {
  const here = await openProcess('unknown-items')
  const [claim] = await prisma.claim.findMany({ where: { process_id: here.id }, take: 1 })
  const elsewhere = await prisma.claim.findFirstOrThrow({ where: { process_id: process } })
  const items = [Number(claim?.record_uid), 999_999, Number(elsewhere.record_uid)]
  for (const isNotMentioned of [true, false]) {
    const { status, answer } = await here.callHere(third, 'POST', 'decisions', { items, isNotMentioned })
    expect([status, answer.detail]).toEqual([
      422,
      `Nothing is decided. Items must be uids of claims and demands of this process; it has none with the uid ${Number(elsewhere.record_uid)}, 999999. Perhaps somebody has deleted it: look again.`,
    ])
  }
  expect(await prisma.notMentioned.count({ where: { process_id: here.id } })).toBe(0)
  for (const [wrong, said] of [
    [['x'], 'items.0 must be the uid of a claim or a demand, a whole number above 0.'],
    [[-1], 'items.0 must be the uid of a claim or a demand, a whole number above 0.'],
    ['x', 'Items must be a list of uids of claims and demands.'],
  ]) {
    const { status, answer } = await here.callHere(third, 'POST', 'decisions', {
      items: wrong,
      isNotMentioned: true,
    })
    expect([status, answer.detail]).toEqual([422, said])
  }
})
