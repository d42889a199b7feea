/** Articles behind the counter: their texts, and what of them is decided. */
import { expect, test } from 'vitest'
import type { Article, ChecklistItem } from '@/dataset/articles/article'
import { foldSpelling } from '@/dataset/articles/fold-spelling'
import { writePackage } from '@/dataset/write-package'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { ask, openAdminSite } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'

const site = await openAdminSite()
const { prisma } = site.house
const cookie = await site.logIn((await site.addUser('coder')).email)
const dataset = inventedDataset()
await importDataset(prisma, dataset)
const params = { process: dataset.process.id }
const [model] = dataset.rows.sources
const text =
  '\uFEFFA head\u00ADline\n\u200B\nThe en\u200Bvoys\u2060 met. \u202aThe secretkeyword of this text.\n'
let count = 0

async function add(cells: object = {}, body: object = {}) {
  const id = `added-${++count}`
  const row = { ...model, id, file: `${id}.txt`, coding_complete: false, ...cells }
  const response = await ask('POST /api/admin/processes/[process]/articles', {
    params,
    cookie,
    body: { row, text, ...body },
  })
  return [response.status, await response.json()] as const
}
const read = async (uid: number): Promise<Article> =>
  (
    await ask('GET /api/admin/processes/[process]/articles/[uid]', {
      params: { ...params, uid: String(uid) },
      cookie,
    })
  ).json()
const decide = async (uid: number, items: readonly ChecklistItem[], isNotMentioned: boolean) => {
  const response = await ask('POST /api/admin/processes/[process]/articles/[uid]/decisions', {
    params: { ...params, uid: String(uid) },
    cookie,
    body: { items: items.map((item) => item.uid), isNotMentioned },
  })
  return response.status
}
const progressOf = async (uid: number) => {
  const { articles } = await (
    await ask('GET /api/admin/processes/[process]/articles', { params, cookie })
  ).json()
  return articles.find((one: { uid: number }) => one.uid === uid)
}
const openOf = ({ checklist }: Article) => checklist.filter(({ decision }) => decision === 'open')

test('an article is added with its text, both or neither', async () => {
  const [status, { record }] = await add()
  expect(status).toBe(201)
  const article = await read(record.uid)
  expect(article.text).toMatchObject({
    version: 1,
    by: 'The coder',
    // Without the characters that nobody sees.
    paragraphs: ['A headline', 'The envoys met. The secretkeyword of this text.'],
  })
  const before = await prisma.articleText.count()
  expect((await add({ word_count: 0 }))[0]).toBe(422)
  for (const empty of [' \n ', '\u200B', '\u00AD\n — |'])
    expect(await add({}, { text: empty })).toMatchObject([
      422,
      { detail: 'Text must hold a letter or a digit.' },
    ])
  expect(await prisma.articleText.count()).toBe(before)
})

test('what is not decided is open, and a decision can be taken back', async () => {
  const [, { record }] = await add()
  const article = await read(record.uid)
  const { claims, demands } = dataset.rows
  expect(openOf(article)).toHaveLength(claims.length + demands.length)
  const wordings = [
    ...claims.map(({ id, proposition }) => [id, proposition]),
    ...demands.map(({ id, description }) => [id, description]),
  ]
  expect(new Map(openOf(article).map(({ id, wording }) => [id, wording]))).toEqual(new Map(wordings as []))
  const [one, ...rest] = openOf(article)
  if (!one) throw new Error('nothing is open')
  expect(await decide(record.uid, [one], true)).toBe(204)
  expect(await decide(record.uid, [one], true)).toBe(204)
  expect(openOf(await read(record.uid))).toEqual(rest)
  expect(await progressOf(record.uid)).toMatchObject({
    hasText: true,
    isComplete: false,
    itemCount: claims.length + demands.length,
    openCount: rest.length,
  })
  await decide(record.uid, [one], false)
  expect(openOf(await read(record.uid))).toEqual([one, ...rest])
  expect(await decide(999_999, [one], true)).toBe(404)
})

test('what an article reports is decided, and of one that is coded to the end nothing is open', async () => {
  const { articles } = await (
    await ask('GET /api/admin/processes/[process]/articles', { params, cookie })
  ).json()
  const known = articles.find((one: { isComplete: boolean }) => one.isComplete)
  const { checklist, reports } = await read(known.uid)
  expect(openOf({ checklist } as Article)).toEqual([])
  const reported = new Set(checklist.filter(({ decision }) => decision === 'reported').map(({ id }) => id))
  const columns = new Map([
    ['claim_reports', 'claim'],
    ['demand_reports', 'demand'],
  ])
  const told = reports.flatMap(({ table, row }) => row[columns.get(table) ?? ''] ?? [])
  expect(reported).toEqual(new Set(told))
})

test('a text is written over the one that was seen, and earlier ones stay', async () => {
  const [, { record }] = await add()
  const write = async (seen: number | null, words: string) => {
    const response = await ask('PUT /api/admin/processes/[process]/articles/[uid]/text', {
      params: { ...params, uid: String(record.uid) },
      cookie,
      body: { text: words },
      headers: seen === null ? {} : { 'if-match': `"${seen}"` },
    })
    return [response.status, await response.json()] as const
  }
  expect(await write(null, 'Another')).toMatchObject([
    428,
    { detail: 'Say in If-Match which version of the text you saw, such as "7" with its quotes.' },
  ])
  expect(await write(1, 'Another')).toMatchObject([200, { version: 2 }])
  const [status, { now }] = await write(1, 'Too late')
  expect([status, now.version, now.paragraphs]).toEqual([412, 2, ['Another']])
  expect(await prisma.articleText.count({ where: { source_uid: record.uid } })).toBe(2)
})

test('the list says who coded an article, and what of its second coding is open for whoever asks', async () => {
  const second = await site.logIn((await site.addUser('coder')).email)
  const [, { record }] = await add()
  const uid = String(record.uid)
  const progressFor = async (who: string) => {
    const response = await ask('GET /api/admin/processes/[process]/articles', { params, cookie: who })
    const { articles } = await response.json()
    const { coders, second } = articles.find((one: { uid: number }) => one.uid === record.uid)
    const article = await ask('GET /api/admin/processes/[process]/articles/[uid]', {
      params: { ...params, uid },
      cookie: who,
    })
    expect((await article.json()).second).toEqual(second)
    const desk = await ask('GET /api/admin/processes/[process]/articles/[uid]/second', {
      params: { ...params, uid },
      cookie: who,
    })
    // Whom the list invites is not refused, and nobody else is let in.
    expect((await desk.json()).refusal === null).toBe(second.mayBegin || second.state?.isOwn === true)
    return { coders, ...second }
  }
  const decideAs = (values: object) =>
    ask('PATCH /api/admin/processes/[process]/articles/[uid]/second', {
      params: { ...params, uid },
      cookie: second,
      body: { values },
    })
  const nobody = { state: null, isInCodings: false, mayBegin: true }
  expect(await progressFor(cookie)).toEqual({ coders: [], ...nobody })

  const [claim] = dataset.rows.claims
  const report = { claim: claim?.id, source: record.row.id, stance: 'affirms', strength: 'explicit' }
  const reported = await ask('POST /api/admin/processes/[process]/records/[table]', {
    params: { ...params, table: 'claim_reports' },
    cookie,
    body: { row: { ...report, value: null, relayed_via: null, note: null } },
  })
  expect(reported.status).toBe(201)
  // Whoever coded it is not invited; somebody else is.
  expect(await progressFor(cookie)).toEqual({ coders: ['The coder'], ...nobody, mayBegin: false })
  expect(await progressFor(second)).toEqual({ coders: ['The coder'], ...nobody })

  expect((await decideAs({ [`claim_stance ${claim?.id}:${record.row.id}`]: '' })).status).toBe(200)
  const state = { coder: 'The coder', isOwn: true, isFinished: false, isCompared: false }
  expect(await progressFor(second)).toMatchObject({ state, mayBegin: false })
  expect(await progressFor(cookie)).toMatchObject({ state: { ...state, isOwn: false }, mayBegin: false })
})

test('whoever decided what an article does not mention has coded it', async () => {
  const other = await site.logIn((await site.addUser('publisher')).email)
  const [, { record }] = await add()
  const [item] = openOf(await read(record.uid))
  expect(await decide(record.uid, item ? [item] : [], true)).toBe(204)
  expect(await progressOf(record.uid)).toMatchObject({ coders: ['The coder'], second: { mayBegin: false } })
  const response = await ask('GET /api/admin/processes/[process]/articles', { params, cookie: other })
  const { articles } = await response.json()
  expect(articles.find((one: { uid: number }) => one.uid === record.uid).second.mayBegin).toBe(true)
})

test('an article that two have coded before invites nobody', async () => {
  const coded = dataset.rows.codings.find(({ unit_type }) => unit_type === 'claim_stance')
  const id = coded?.unit_key.split(':')[1]
  const { record_uid } = await prisma.source.findFirstOrThrow({
    where: { process_id: params.process, id: id ?? '' },
  })
  expect((await progressOf(Number(record_uid))).second).toEqual({
    state: null,
    isInCodings: true,
    mayBegin: false,
  })
})

test.each(['abc', '-1', '0', '1.5', '99999999999999999999'])('“%s” is no article', async (uid) => {
  const response = await ask('GET /api/admin/processes/[process]/articles/[uid]', {
    params: { ...params, uid },
    cookie,
  })
  expect([response.status, (await response.json()).detail]).toEqual([
    404,
    `The number in the address is “${uid}”. Allowed are whole numbers from 1 to 9007199254740991.`,
  ])
})

test('evidence and statements follow their words to another paragraph', async () => {
  const [, { record }] = await add({}, { text: 'The envoys met.\nThe ferry was late, he said.' })
  const source = record.row.id
  const [model] = dataset.rows.statements
  const id = `${source}-statement`
  const created = await ask('POST /api/admin/processes/[process]/records/[table]', {
    params: { ...params, table: 'statements' },
    cookie,
    body: {
      row: { ...model, id, source, paragraph: 2, duplicate_of: null },
      also: [
        {
          does: 'create',
          table: 'evidence',
          row: { record_type: 'statement', record_id: id, source, paragraph: 2, anchor: 'ferry was late' },
        },
      ],
    },
  })
  expect(created.status).toBe(201)
  const replaced = await ask('PUT /api/admin/processes/[process]/articles/[uid]/text', {
    params: { ...params, uid: String(record.uid) },
    cookie,
    body: { text: 'The envoys met.\nOn the lake.\nThe ferry was late, he said.' },
    headers: { 'if-match': '"1"' },
  })
  expect(replaced.status).toBe(200)
  const { evidence, reports } = await read(record.uid)
  expect(evidence.map(({ row }) => row.paragraph)).toEqual([3])
  expect(reports.map(({ row }) => row.paragraph)).toEqual([3])
})

test('no text reaches the tables, the package or the history', async () => {
  const [, { record }] = await add()
  const tables = await readTables(prisma, dataset.process.id)
  if (!tables) throw new Error('no tables')
  expect(JSON.stringify(tables)).not.toContain('secretkeyword')
  expect(JSON.stringify([...writePackage(tables)])).not.toContain('secretkeyword')
  const { revisions } = await (
    await ask('GET /api/admin/processes/[process]/revisions', {
      params,
      cookie,
      query: `?uid=${record.uid}`,
    })
  ).json()
  expect(revisions).toHaveLength(1)
  expect(JSON.stringify(revisions)).not.toContain('secretkeyword')
})

test('suggests what an article names and is about, by what the others say', async () => {
  const [claim] = dataset.rows.claims
  const [person] = dataset.rows.people
  const [, { record }] = await add({}, { text: `${claim?.label}, said ${person?.name}.` })
  const suggest = async (uid: number) => {
    const response = await ask('GET /api/admin/processes/[process]/articles/[uid]/suggestions', {
      params: { ...params, uid: String(uid) },
      cookie,
    })
    return [response.status, await response.json()] as const
  }
  const [status, { suggestions }] = await suggest(record.uid)
  expect(status).toBe(200)
  expect(suggestions).toContainEqual(
    expect.objectContaining({ table: 'people', id: person?.id, paragraph: 1 }),
  )
  expect(suggestions).toContainEqual(expect.objectContaining({ table: 'claims', id: claim?.id }))
  expect((await suggest(999_999))[0]).toBe(404)
})

test('spellings are compared as Postgres compares them', async () => {
  const words = [
    'Yaqoob',
    'Yakub',
    'Türkiye',
    "Ta'lim",
    'Khaqan Ghowri',
    'اليمن',
    'يعقوب',
    'Tehreek-e-Taliban',
    'Erdoğan',
    'İstanbul',
  ]
  for (const word of words) {
    const [row] = await prisma.$queryRaw<{ text: string }[]>`SELECT search_text(${word}) AS text`
    expect(foldSpelling(word)).toBe(row?.text)
  }
})

test.each([
  [2, 'envoys met', undefined],
  [9, 'envoys met', ['paragraph', 'is no paragraph of the article']],
  [2, 'envoys ate', ['anchor', 'does not stand in that paragraph of the article, as whole words']],
  [2, 'envoy', ['anchor', 'does not stand in that paragraph of the article, as whole words']],
  [2, 'The', ['anchor', 'stands in that paragraph more than once']],
] as const)(
  'evidence in paragraph %i by “%s” is compared with the text',
  async (paragraph, anchor, wrong) => {
    const [, { record }] = await add()
    const [claim] = dataset.rows.claims
    const source = record.row.id
    const response = await ask('POST /api/admin/processes/[process]/records/[table]', {
      params: { ...params, table: 'claim_reports' },
      cookie,
      body: {
        row: {
          claim: claim?.id,
          source,
          stance: 'affirms',
          value: null,
          strength: 'explicit',
          relayed_via: null,
          note: null,
        },
        also: [
          {
            does: 'create',
            table: 'evidence',
            row: {
              record_type: 'claim_report',
              record_id: `${claim?.id}:${source}`,
              source,
              paragraph,
              anchor,
            },
          },
        ],
      },
    })
    if (wrong === undefined) expect(response.status).toBe(201)
    else
      expect([response.status, (await response.json()).faults]).toMatchObject([
        422,
        [{ edit: 1, table: 'evidence', column: wrong[0], problem: wrong[1] }],
      ])
  },
)
