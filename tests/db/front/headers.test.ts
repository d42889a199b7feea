import { beforeAll, describe, expect, test } from 'vitest'
import type { NextHandler } from '@/front/front'
import type { AnswerKind } from '@/front/header-table'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { ask, type Question } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { release } from '@/tests/support/releases'
import { type Lasting, readTableHeaders, tableHeaders } from '@/tests/support/table-headers'

const dataset = inventedDataset()
const { id } = dataset.process
const database = await openFileDatabase()

beforeAll(async () => {
  await release(database, dataset)
  await release(database, withDemandTitle(dataset, 'Second'))
  await withdraw(database.prisma, { processId: id, number: 1, by: 'Ada', reason: 'A court said so.' })
})

/** Answers in the ways Next answers, with headers of its own that nobody shall see. */
const handle: NextHandler = async (request, response) => {
  const address = request.url ?? ''
  if (address.includes('fail')) throw new Error('on purpose')
  const status = /nowhere|no\/such|admin/.test(address)
    ? 404
    : /\/$/.test(address) && address !== '/'
      ? 308
      : 200
  const type = typeOf(address, request.headers.rsc !== undefined)
  response.setHeader('Vary', 'rsc, next-router-state-tree')
  response.setHeader('Cache-Control', 's-maxage=31536000')
  response.setHeader('content-security-policy', 'default-src *')
  if (!address.startsWith('/_next/static/')) {
    response.setHeader('Link', '</a.css>; rel=preload')
    response.setHeader('access-control-allow-origin', 'https://evil.example')
    response.setHeader('x-nextjs-cache', 'HIT')
    response.setHeader('x-powered-by', 'Next.js')
    response.setHeader('refresh', '0;url=/')
  }
  if (status === 308) response.setHeader('location', '/elsewhere')
  response.writeHead(status, status === 308 ? {} : { 'content-type': type })
  response.end('A body of some length. '.repeat(20))
}

function typeOf(address: string, isRouter: boolean): string {
  if (isRouter) return 'text/x-component'
  if (/\.svg/.test(address)) return 'image/svg+xml'
  if (address.startsWith('/api/')) return 'application/json'
  if (address.endsWith('.js')) return 'text/javascript'
  return address.endsWith('.txt') ? 'text/plain' : 'text/html; charset=utf-8'
}

type Case = readonly [
  address: string,
  kind: AnswerKind,
  lasting: Lasting,
  status: number,
  question?: Question,
]

const answered: readonly Case[] = [
  ['/', 'page', 'live', 200],
  [`/${id}`, 'page', 'live', 200],
  [`/${id}?release=2&notice=off`, 'page', 'live', 200],
  [`/${id}?_rsc=x`, 'page data', 'live', 200, { headers: { rsc: '1' } }],
  [`/embed/${id}/demand-status`, 'embed', 'live', 200],
  [`/embed/${id}/demand-status?notice=off`, 'embed', 'live', 200],
  [`/embed/${id}/demand-status?release=2`, 'embed', 'pinned', 200],
  [`/embed/${id}/demand-status?release=2&notice=on`, 'embed', 'pinned', 200],
  [`/embed/${id}/demand-status?release=2&notice=off`, 'embed', 'silent', 200],
  [`/export/${id}/demand-status.svg`, 'export', 'live', 200],
  [`/export/${id}/demand-status.svg?release=2`, 'export', 'pinned', 200],
  [`/api/v1/${id}/evidence`, 'api', 'live', 200],
  [`/api/v1/${id}/evidence?release=2`, 'api', 'pinned', 200],
  ['/health/live', 'health', 'live', 200],
  ['/health/ready', 'health', 'live', 200],
  ['/_next/static/chunks/x.js', 'static file', 'live', 200],
  ['/icon.svg?icon.1.svg', 'icon', 'live', 200],
  ['/robots.txt', 'other', 'live', 200],
  ['/api/admin/demands', 'admin', 'failed', 404],
]

const failed: readonly Case[] = [
  ['/nowhere', 'page', 'failed', 404],
  [`/${id}/charts/no-such-chart`, 'page', 'failed', 404],
  [`/${id}/`, 'page', 'failed', 308],
  [`/${id}?release=1`, 'page', 'failed', 410],
  [`/${id}/method?fail`, 'page', 'failed', 500],
  [`/${id}`, 'page', 'failed', 405, { method: 'POST' }],
  ['/%zz', 'page', 'failed', 400],
  ['/_next/image?url=x', 'page', 'failed', 404],
  ['/embed', 'embed', 'failed', 404],
  ['/embed/nowhere/demand-status', 'embed', 'failed', 404],
  [`/embed/${id}/no-such-chart`, 'embed', 'failed', 404],
  [`/embed/${id}/demand-status?release=9`, 'embed', 'failed', 404],
  [`/embed/${id}/demand-status/`, 'embed', 'failed', 308],
  [`/embed/${id}/demand-status?release=1`, 'embed', 'failed', 410],
  [`/embed/${id}/demand-status?mark=fail`, 'embed', 'failed', 500],
  [`/embed/${id}/demand-status`, 'embed', 'failed', 405, { method: 'DELETE' }],
  ['/embed/%zz', 'embed', 'failed', 400],
  ['/export/nowhere/demand-status.svg', 'export', 'failed', 404],
  [`/export/${id}/demand-status.svg?release=1`, 'export', 'failed', 410],
  ['/api/v1/nowhere/evidence', 'api', 'failed', 404],
  [`/api/v1/${id}/evidence?release=1`, 'api', 'failed', 410],
  [`/api/v1/${id}/evidence`, 'api', 'failed', 405, { method: 'TRACE' }],
  ['/admin', 'admin', 'failed', 404],
  ['/_next/static/nowhere.js', 'static file', 'failed', 404],
  ['/_next/static/fail.js', 'static file', 'failed', 500],
]

describe('every answer carries the headers of its row and no other', () => {
  for (const [address, kind, lasting, status, question] of [...answered, ...failed]) {
    test(`${question?.method ?? 'GET'} ${address}: ${kind}, ${lasting}, ${status}`, async () => {
      const { url } = await openFront(database.url, handle)
      const answer = await ask(url + address, question)
      expect(answer.status).toBe(status)
      expect(readTableHeaders(answer.headers)).toEqual(tableHeaders(kind, lasting))
    })
  }

  test('to HEAD as to GET', async () => {
    const { url } = await openFront(database.url, handle)
    for (const [address, kind, lasting, status, question = {}] of answered) {
      const answer = await ask(url + address, { ...question, method: 'HEAD' })
      expect.soft([answer.status, answer.body.length], address).toEqual([status, 0])
      expect.soft(readTableHeaders(answer.headers), address).toEqual(tableHeaders(kind, lasting))
    }
  })

  test('to a reader who has it already, with 304', async () => {
    const { url } = await openFront(database.url, handle)
    const address = `${url}/embed/${id}/demand-status?release=2`
    const { etag } = (await ask(address)).headers
    const { status, headers } = await ask(address, { headers: { 'if-none-match': etag } })
    expect(status).toBe(304)
    expect(readTableHeaders(headers)).toEqual(tableHeaders('embed', 'pinned'))
    expect(headers.vary).toBe('accept-encoding')
  })
})

test('what may not be kept has no ETag', async () => {
  const { url } = await openFront(database.url, handle)
  for (const address of ['/health/live', '/robots.txt', '/nowhere'])
    expect.soft((await ask(url + address)).headers.etag, address).toBeUndefined()
})

test('a route keeps what it may say of its answer', async () => {
  const said = {
    allow: 'GET',
    'content-disposition': 'attachment; filename="x.csv"',
    'content-type': 'text/csv',
    location: '/there',
    'retry-after': '9',
    'set-cookie': ['a=1', 'b=2'],
  }
  const { url } = await openFront(database.url, async (_request, response) => {
    response.writeHead(200, said).end('x')
  })
  expect((await ask(`${url}/api/admin/x`)).headers).toMatchObject(said)
})

describe('EMBED_ALLOWED_ORIGINS', () => {
  const embeds = [...answered, ...failed].filter(([, kind]) => kind === 'embed')
  const rest = [...answered, ...failed].filter(([, kind]) => kind !== 'embed')

  test.each([
    ['*', '*'],
    ['none', "'self'"],
    [
      'https://news.example, https://*.press.example:8443',
      "'self' https://news.example https://*.press.example:8443",
    ],
  ])('%s: %s on everything under /embed/, and nowhere else', async (value, ancestors) => {
    const { url } = await openFront(database.url, handle, { EMBED_ALLOWED_ORIGINS: value })
    for (const [address, kind, lasting, , question] of embeds) {
      const { headers } = await ask(url + address, question)
      expect.soft(readTableHeaders(headers), address).toEqual(tableHeaders(kind, lasting, ancestors))
    }
    for (const [address, , , , question] of rest) {
      const { headers } = await ask(url + address, question)
      expect.soft(readTableHeaders(headers)['frame-ancestors'], address).toBe("'none'")
    }
  })
})

test.each([
  ['https://parley.example', 'max-age=31536000'],
  ['https://parley.example,https://www.parley.example', 'max-age=31536000'],
  ['http://parley.example', undefined],
  ['https://parley.example,http://localhost:3000', undefined],
])('with PUBLIC_URL=%s browsers are told to stay with https: %s', async (publicUrl, expected) => {
  const { url } = await openFront(database.url, handle, { PUBLIC_URL: publicUrl })
  for (const [address, , , , question] of [...answered, ...failed]) {
    const { headers } = await ask(url + address, question)
    expect.soft(headers['strict-transport-security'], address).toBe(expected)
  }
})
