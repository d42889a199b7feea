/** From the tables to readers, and back: reviewed, published, corrected, withdrawn, restored. */
import { expect, test } from 'vitest'
import type { Rows } from '@/dataset/dataset'
import { freezeDataset } from '@/dataset/release-bytes'
import { tableNames } from '@/dataset/tables'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { withdraw } from '@/server/releases/withdraw'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset, withDemandTitle, withProcessId, withRows } from '@/tests/support/datasets'

const site = await openAdminSite()
const { prisma } = site.house
const cookie = await site.logIn((await site.addUser('admin')).email)
let count = 0

/** A process whose first release is published, and whose first demand is called otherwise since. */
async function openPublished() {
  const id = `published-${++count}`
  const dataset = withProcessId(inventedDataset(), id)
  const params = { process: id }
  await importDataset(prisma, dataset)
  const review = async () =>
    (await ask('GET /api/admin/processes/[process]/review', { params, cookie })).json()
  const publish = async (state: { revision: number; release: number; shown: number }, body: unknown = {}) => {
    const response = await ask('POST /api/admin/processes/[process]/releases', {
      params,
      cookie,
      body,
      headers: { 'if-match': `"${state.revision}.${state.release}.${state.shown}"` },
    })
    return [response.status, await response.json()] as const
  }
  const first = await review()
  expect(first).toMatchObject({
    shown: null,
    sameAs: null,
    isUncoded: false,
    faults: [],
    changelog: [expect.stringMatching(/^First release/)],
  })
  expect(await publish(first.state, { note: 'The first one' })).toMatchObject([201, { number: 1 }])
  const change = (title: string) => importDataset(prisma, withDemandTitle(dataset, title))
  await change('Called otherwise')
  return { id, dataset, params, review, publish, change }
}

test('a review tells what would change, in words and as charts', async () => {
  const { params, review, publish } = await openPublished()
  const { state, shown, changelog } = await review()
  expect([state.release, shown.number]).toEqual([1, 1])
  expect(changelog.join()).toContain('Called otherwise')
  const charts = await (
    await ask('GET /api/admin/processes/[process]/review/charts', { params, cookie })
  ).json()
  const slugs = charts.charts.map(({ slug }: { slug: string }) => slug)
  expect(slugs).toContain('demand-status')
  expect(slugs).not.toContain('delegation-composition')
  expect(charts.pinned).toMatchObject([{ release: 1 }])
  expect(charts.pinned[0].charts.map(({ slug }: { slug: string }) => slug)).toEqual(slugs)
  const picture = async (side: string) => {
    const response = await ask('GET /api/admin/processes/[process]/review/charts/[chart]', {
      params: { ...params, chart: 'demand-status' },
      query: `?side=${side}`,
      cookie,
    })
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    return response.text()
  }
  expect(await picture('after')).toContain('Called otherwise')
  expect(await picture('before')).not.toContain('Called otherwise')
  // A bar stands beside what differs, on either side.
  for (const side of ['before', 'after'])
    expect(await picture(side)).toMatch(/<rect x="2" y="\d+" width="4" /)
  expect(charts.uncompared).toBe(0)

  await publish(state)
  const again = await review()
  expect(again).toMatchObject({ sameAs: 2, changelog: [] })
  expect(await publish(again.state)).toMatchObject([
    409,
    { detail: 'Nothing has changed since release 2: there is nothing to publish.' },
  ])
})

test('a picture in which nothing looks different says so', async () => {
  const { dataset, params, review, publish } = await openPublished()
  await publish((await review()).state)
  const found = withRows(withDemandTitle(dataset, 'Called otherwise'), 'evidence', (rows) =>
    rows.map((row) => (row.record_type === 'demand_report' ? { ...row, anchor: 'Words elsewhere' } : row)),
  )
  await importDataset(prisma, found)
  for (const side of ['before', 'after']) {
    const answer = await ask('GET /api/admin/processes/[process]/review/charts/[chart]', {
      params: { ...params, chart: 'demand-status' },
      query: `?side=${side}`,
      cookie,
    })
    expect(await answer.text()).toMatch(/^<svg data-unmarked="nowhere" /)
  }
})

test('of releases older than the last five, pinned charts are counted and not compared', async () => {
  const { params, review, publish, change } = await openPublished()
  for (const number of [2, 3, 4, 5, 6, 7]) {
    expect(await publish((await review()).state)).toMatchObject([201, { number }])
    await change(`Title ${number}`)
  }
  const answer = await ask('GET /api/admin/processes/[process]/review/charts', { params, cookie })
  const { pinned, uncompared } = await answer.json()
  expect(pinned.map(({ release }: { release: number }) => release)).toEqual([7, 6, 5, 4, 3])
  expect(uncompared).toBe(2)
})

test('a picture of a review is of the draft that was looked at, or is refused', async () => {
  const { id, params, review, change } = await openPublished()
  const draw = async (side: string, of: string) => {
    const answer = await ask('GET /api/admin/processes/[process]/review/charts/[chart]', {
      params: { ...params, chart: 'demand-status' },
      query: `?side=${side}&of=${of}`,
      cookie,
    })
    return [answer.status, answer.headers.get('content-type'), await answer.text()] as const
  }
  const nameOf = ({ revision, release, shown }: Record<string, number>) => `${revision}.${release}.${shown}`
  const picture = [200, 'image/svg+xml; charset=utf-8', expect.any(String)]
  const refused = [412, 'application/problem+json', expect.stringContaining('Look again')]
  const looked = nameOf((await review()).state)
  for (const side of ['before', 'after']) expect(await draw(side, looked)).toEqual(picture)

  await change('Called otherwise again')
  for (const side of ['before', 'after']) expect(await draw(side, looked)).toEqual(refused)
  const now = nameOf((await review()).state)
  const [, , drawn] = await draw('after', now)
  expect(drawn).toContain('Called otherwise again')
  // Where it stands, so that whoever reviews is led to it.
  expect(Number(/^<svg data-first-change="(\d+)"/.exec(drawn)?.[1])).toBeGreaterThan(0)

  await withdraw(prisma, { processId: id, number: 1, by: 'Another', reason: 'A name stood in it.' })
  for (const side of ['before', 'after']) expect(await draw(side, now)).toEqual(refused)
  expect((await draw('before', nameOf((await review()).state)))[0]).toBe(404)
  expect((await draw('after', 'today'))[0]).toBe(400)
})

test('a chart that loses its finding says so, and its headline as it was and as it would be', async () => {
  const { dataset, params, review, publish } = await openPublished()
  const finished = withRows(dataset, 'sources', (rows) =>
    rows.map((row) => ({ ...row, coding_complete: true })),
  )
  await importDataset(prisma, finished)
  expect(await publish((await review()).state)).toMatchObject([201, { number: 2 }])
  await importDataset(prisma, dataset)
  const { charts } = await (
    await ask('GET /api/admin/processes/[process]/review/charts', { params, cookie })
  ).json()
  const silent = charts.filter(({ losesFinding }: { losesFinding: boolean }) => losesFinding)
  expect(silent.length).toBeGreaterThan(0)
  for (const { before, after, differences } of silent)
    expect(differences[0].said).toBe(`Headline: was “${before}”, becomes “${after}”`)
})

test('whoever asks meanwhile is answered before the charts of a review are drawn', async () => {
  const { params, review } = await openPublished()
  let areDrawn = false
  const charts = ask('GET /api/admin/processes/[process]/review/charts', { params, cookie }).then(
    (answer) => {
      areDrawn = true
      return answer
    },
  )
  // Each asks the database many times.
  for (const _ of [1, 2, 3]) await review()
  expect(areDrawn).toBe(false)
  expect((await charts).status).toBe(200)
})

test('charts of a review for which nobody waits any more are not drawn', async () => {
  const { params, review } = await openPublished()
  const left = new AbortController()
  const charts = ask('GET /api/admin/processes/[process]/review/charts', {
    params,
    cookie,
    signal: left.signal,
  })
  await review()
  left.abort()
  expect((await charts).status).toBe(499)
})

test('a process with nothing but codes says that there is nothing to publish', async () => {
  const id = 'nothing-coded'
  const dataset = withProcessId(inventedDataset(), id)
  const none = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Rows
  await importDataset(prisma, { ...dataset, rows: { ...none, vocabularies: dataset.rows.vocabularies } })
  const params = { process: id }
  const review = await ask('GET /api/admin/processes/[process]/review', { params, cookie })
  expect(await review.json()).toMatchObject({ isUncoded: true, sameAs: null })
})

test('what is not published since the last release is counted', async () => {
  const { params, review, publish, change } = await openPublished()
  const releases = async () =>
    (await ask('GET /api/admin/processes/[process]/releases', { params, cookie })).json()
  expect((await releases()).unpublished).toMatchObject({ since: 1, count: 1 })
  await publish((await review()).state)
  expect((await releases()).unpublished).toMatchObject({ since: 2, count: 0 })
  await change('Called otherwise again')
  const restoring = await ask('GET /api/admin/processes/[process]/releases/[number]/restoring', {
    params: { ...params, number: '1' },
    cookie,
  })
  expect((await restoring.json()).unpublished).toEqual({ since: 2, count: 1, by: ['command line'] })
})

test('readers see a release as soon as whoever published it is told', async () => {
  const { id, review, publish } = await openPublished()
  await publish((await review()).state, { note: 'Now' })
  const newest = await site.house.releases.get(id)
  expect(newest).toMatchObject({ number: 2, note: 'Now', publishedBy: 'The admin' })
})

test('what was looked at is what is published: another release or change is told instead', async () => {
  const { review, publish, change } = await openPublished()
  const { state } = await review()
  await change('Called otherwise again')
  const [status, { detail, releases, changes }] = await publish(state)
  expect([status, detail]).toEqual([412, 'Nothing is published: this is not what you looked at any more.'])
  expect([releases, changes]).toEqual([[], { count: 1, by: ['command line'] }])
  const now = await review()
  await publish(now.state, { note: 'Quicker' })
  const [late, said] = await publish(now.state)
  expect([late, said.releases]).toMatchObject([
    412,
    [{ number: 2, by: 'The admin', note: 'Quicker', changelog: [expect.stringContaining('again')] }],
  ])
  expect((await review()).sameAs).toBe(2)
})

test('a release that is withdrawn meanwhile is told, too', async () => {
  const { id, review, publish } = await openPublished()
  const { state } = await review()
  await withdraw(prisma, { processId: id, number: 1, by: 'Another', reason: 'A name stood in it.' })
  expect(await publish(state)).toMatchObject([412, { withdrawn: 1, releases: [], changes: { count: 0 } }])
  const now = await review()
  expect(now.shown).toBeNull()
  expect((await publish(now.state))[0]).toBe(201)
})

test.each([
  [undefined, 428],
  ['"7"', 400],
  ['7.1', 400],
])('without saying what was looked at (%s) nothing is published', async (tag, status) => {
  const { params } = await openPublished()
  const asked = { params, cookie, body: {}, ...(tag && { headers: { 'if-match': tag } }) }
  expect((await ask('POST /api/admin/processes/[process]/releases', asked)).status).toBe(status)
})

test('a correction is published with what it is about, or neither is', async () => {
  const { id, review, publish } = await openPublished()
  const { state } = await review()
  const [status, { detail }] = await publish(state, { correction: { text: 'It was wrong.', since: 2 } })
  expect([status, detail]).toEqual([409, expect.stringContaining('since: 2 is not allowed')])
  expect((await review()).state).toEqual(state)
  await publish(state, { correction: { text: 'It was wrong.', since: 1 } })
  expect(await site.house.releases.get(id)).toMatchObject({
    number: 2,
    corrections: [{ since: 1, text: 'It was wrong.' }],
  })
})

test('a release is restored to the tables as a change that can be undone, and published as it was', async () => {
  const { id, dataset, params, review, publish } = await openPublished()
  await publish((await review()).state)
  const release = { ...params, number: '1' }
  const address = '/api/admin/processes/[process]/releases/[number]/restoring' as const
  const look = await (await ask(`GET ${address}`, { params: release, cookie })).json()
  expect(look).toMatchObject({ isNew: false, size: 1, tables: [{ table: 'demands', changed: 1 }] })
  const restore = (state: number) =>
    ask(`POST ${address}`, {
      params: release,
      cookie,
      body: { reason: 'It was right before' },
      headers: { 'if-match': `"${state}"` },
    })
  expect((await restore(look.state - 1)).status).toBe(412)
  const { act } = await (await restore(look.state)).json()
  expect(await readTables(prisma, id)).toEqual(dataset)
  const history = await (
    await ask('GET /api/admin/processes/[process]/revisions', { params, cookie, query: `?act=${act}` })
  ).json()
  expect(history.revisions).toMatchObject([
    { actor: 'The admin', reason: 'Restored release 1: It was right before' },
  ])
  expect(await publish((await review()).state)).toMatchObject([
    201,
    { number: 3, hash: freezeDataset(dataset).hash },
  ])
})

test('a release is withdrawn with a reason, and what it held is not brought back by restoring it', async () => {
  const { id, params, review, publish } = await openPublished()
  await publish((await review()).state)
  const release = { ...params, number: '2' }
  const withdraw = async (reason: string) => {
    const response = await ask('POST /api/admin/processes/[process]/releases/[number]/withdrawal', {
      params: release,
      cookie,
      body: { reason },
    })
    return response.status
  }
  expect(await withdraw('  ')).toBe(422)
  expect(await withdraw('A court said so')).toBe(204)
  expect(await withdraw('Again')).toBe(409)
  expect(await site.house.releases.get(id)).toMatchObject({ number: 1 })
  const restoring = await ask('GET /api/admin/processes/[process]/releases/[number]/restoring', {
    params: release,
    cookie,
  })
  expect([restoring.status, (await restoring.json()).detail]).toEqual([
    409,
    expect.stringContaining('what it held stays hidden'),
  ])
  // The tables hold it still; what is compared with is what readers see.
  expect(await review()).toMatchObject({ shown: { number: 1 }, sameAs: 2 })
  const { releases, acts } = await (
    await ask('GET /api/admin/processes/[process]/releases', { params, cookie })
  ).json()
  expect(releases).toMatchObject([
    { number: 2, withdrawal: { reason: 'A court said so' } },
    { number: 1, withdrawal: null },
  ])
  expect(acts[0]).toMatchObject({
    release: 2,
    did: 'withdrawn',
    by: 'The admin',
    text: 'A court said so',
    at: releases[0].withdrawal.withdrawnAt,
  })
})

test('since which releases something can have been wrong is told before it is corrected', async () => {
  const { params, review, publish } = await openPublished()
  const since = async (corrects: string) => {
    const asked = { params, cookie, query: `?corrects=${corrects}` }
    const answer = await ask('GET /api/admin/processes/[process]/releases', asked)
    return [answer.status, (await answer.json()).wrongSince]
  }
  const told = [200, [{ release: 1, onlyLacks: false }]]
  expect(await since('2')).toEqual(told)
  await publish((await review()).state)
  expect(await since('2')).toEqual(told)
  expect((await since('0'))[0]).toBe(400)
})

test('a correction is attached to a release that is there already', async () => {
  const { id, params, review, publish } = await openPublished()
  await publish((await review()).state)
  const attach = (number: string) =>
    ask('POST /api/admin/processes/[process]/releases/[number]/corrections', {
      params: { ...params, number },
      cookie,
      body: { text: 'A name was wrong.', since: 1 },
    })
  expect((await attach('2')).status).toBe(204)
  expect((await attach('1')).status).toBe(409)
  expect((await attach('9')).status).toBe(409)
  expect(site.house.releases.listHeads(id).at(-1)?.corrections).toHaveLength(1)
})
