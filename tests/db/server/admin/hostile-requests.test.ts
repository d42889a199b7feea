/** What nobody would send by accident: it is refused in words, and never fails. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writePackage } from '@/dataset/write-package'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { importDataset } from '@/server/records/import-dataset'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'
import { requireRecord } from '@/tests/support/edits'

const site = await openAdminSite()
const { prisma } = site.house
const dataset = inventedDataset()
const process = dataset.process.id
await importDataset(prisma, dataset)
const cookie = await site.logIn((await site.addUser('admin')).email)
const party = await requireRecord(prisma, process, 'parties', {})
const { id: _, ...wording } = dataset.process

const answer = async (response: Response) => [response.status, await response.json()] as const

describe.each([
  ['a NUL', 'a\0b'],
  ['half a pair', 'a\ud800b'],
  ['an override of the writing direction', 'a\u202eb'],
  ['a control character', 'a\u0007b'],
])('a text with %s', (_name, text) => {
  const cells = { ...party.row, id: 'x', name: text }
  const edit = { does: 'change', table: 'parties', uid: party.uid, version: party.version, row: party.row }
  test.each<[AdminRoute, string, unknown]>([
    ['POST /api/admin/processes', 'title', { id: 'x', title: text, description: 'x' }],
    ['POST /api/admin/processes', 'description', { id: 'x', title: 'x', description: text }],
    [
      'POST /api/admin/processes',
      'vocabulariesOf',
      { id: 'x', title: 'x', description: 'x', vocabulariesOf: text },
    ],
    ['PUT /api/admin/processes/[process]/description', 'title', { wording: { ...wording, title: text } }],
    [
      'PUT /api/admin/processes/[process]/description',
      'keyword',
      { wording: { ...wording, keywords: [text] } },
    ],
    [
      'PUT /api/admin/processes/[process]/description',
      'codebook',
      { wording: { ...wording, codebook: text } },
    ],
    [
      'PUT /api/admin/processes/[process]/description',
      'licence',
      { wording: { ...wording, licenses: [{ name: text }] } },
    ],
    ['PUT /api/admin/processes/[process]/description', 'reason', { wording, reason: text }],
    ['POST /api/admin/processes/[process]/changes', 'reason', { edits: [edit], reason: text }],
    [
      'POST /api/admin/processes/[process]/changes',
      'cell',
      { edits: [{ ...edit, row: { ...party.row, name: text } }] },
    ],
    ['POST /api/admin/processes/[process]/undo', 'reason', { does: 'undo act', act: 1, reason: text }],
    ['POST /api/admin/processes/[process]/records/[table]', 'cell', { row: cells }],
    ['POST /api/admin/users', 'name', { email: 'x@parley.example', name: text, role: 'viewer' }],
  ])('is refused by %s as %s', async (route, _what, body) => {
    const [status, { detail }] = await answer(
      await ask(route, {
        params: { process, table: 'parties' },
        body,
        cookie,
        headers: { 'if-match': '"1"' },
      }),
    )
    expect(status).toBe(422)
    expect(detail.length).toBeGreaterThan(10)
  })

  test('is refused in a package that is imported', async () => {
    const files = Object.fromEntries(
      writePackage({ ...dataset, process: { ...dataset.process, title: text, codebook: `# ${text}` } }),
    )
    const [status, { faults }] = await answer(
      await ask('POST /api/admin/imports/preview', { zip: zipSync(files), cookie }),
    )
    expect(status).toBe(422)
    expect(faults.length).toBeGreaterThan(0)
  })
})

test('an id that is too long to be found by is refused', async () => {
  const long = Array.from({ length: 300 }, (_, place) =>
    `${place}${Math.sin(place)}`.replace(/[^0-9]/g, ''),
  ).join('-')
  const [status, { detail }] = await answer(
    await ask('POST /api/admin/processes/[process]/records/[table]', {
      params: { process, table: 'parties' },
      body: { row: { ...party.row, id: long } },
      cookie,
    }),
  )
  expect([status, detail]).toEqual([422, expect.stringContaining('too long')])
  const [begun] = await answer(
    await ask('POST /api/admin/processes', {
      body: { id: 'x'.repeat(101), title: 'x', description: 'x' },
      cookie,
    }),
  )
  expect(begun).toBe(422)
})

test('a licence cannot lead to a script', async () => {
  const licenses = [{ name: 'x', path: 'javascript:alert(1)' }]
  const [status, { detail }] = await answer(
    await ask('PUT /api/admin/processes/[process]/description', {
      params: { process },
      body: { wording: { ...wording, licenses } },
      cookie,
      headers: { 'if-match': '"1"' },
    }),
  )
  expect([status, detail]).toEqual([422, expect.stringContaining('http')])
})

test('what one invites, changes and removes at once is done once and told', async () => {
  const invite = () =>
    ask('POST /api/admin/users', {
      body: { email: 'twice@parley.example', name: 'Twice', role: 'viewer' },
      cookie,
    })
  const invited = await Promise.all([invite(), invite(), invite()])
  expect(invited.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  const added = invited.find(({ status }) => status === 201) ?? Response.error()
  const params = { id: (await added.json()).user.id }
  const removed = await Promise.all([
    ask('DELETE /api/admin/users/[id]', { params, cookie }),
    ask('DELETE /api/admin/users/[id]', { params, cookie }),
    ask('PATCH /api/admin/users/[id]', { params, body: { role: 'coder' }, cookie }),
    ask('POST /api/admin/users/[id]/link', { params, cookie }),
  ])
  for (const { status } of removed) expect([200, 204, 404, 409]).toContain(status)
})

test('lists tell how many there are behind their last page, and refuse what is nowhere', async () => {
  const list = (query: string, of = process) =>
    ask('GET /api/admin/processes/[process]/records/[table]', {
      params: { process: of, table: 'parties' },
      query,
      cookie,
    })
  const [, all] = await answer(await list(''))
  const [, behind] = await answer(await list('?offset=100000'))
  expect(behind).toEqual({ records: [], total: all.total })
  expect((await list('?limit=0')).status).toBe(400)
  expect((await list('', 'nowhere')).status).toBe(404)
  const [, patterned] = await answer(await list('?q=%25'))
  expect(patterned.total).toBe(0)
})

test('times that are none are refused by the history', async () => {
  for (const query of [
    '?from=0000-01-01T00:00:00Z',
    '?to=0000-01-01T00:00:00Z',
    '?from=2026-02-30T00:00:00Z',
    '?to=2026-02-20',
  ]) {
    const asked = { params: { process }, query, cookie }
    expect((await ask('GET /api/admin/processes/[process]/revisions', asked)).status).toBe(400)
  }
})
