import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { refuse } from '@/front/guard'

const ask = (url: string, method = 'GET', headers: IncomingHttpHeaders = {}) =>
  refuse({ url, method, headers: { origin: ours, ...headers } }, [ours])

const ours = 'http://127.0.0.1:3000'

describe('what changes something comes from a page of ours', () => {
  const others: [string, string | undefined][] = [
    ['another origin', 'https://evil.example'],
    ['another port of the same host', 'http://127.0.0.1:3001'],
    ['another scheme of the same host', 'https://127.0.0.1:3000'],
    ['a name that only begins like ours', 'http://127.0.0.1:3000.evil.example'],
    ['no origin that a browser would tell', 'null'],
    ['nothing', ''],
    ['no header at all', undefined],
  ]
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    test.each(others)(`${method} from %s is refused with 403`, (_, origin) => {
      expect(ask('/api/admin/users', method, { origin })?.status).toBe(403)
      expect(ask('/api/auth/log-in', method, { origin })?.status).toBe(403)
    })

  test.each(['GET', 'HEAD'])('%s may come from anywhere', (method) => {
    expect(ask('/api/admin/users', method, { origin: 'https://evil.example' })).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s from a page of ours is let in', (method) => {
    expect(ask('/api/admin/users', method)).toBeUndefined()
  })
})

describe('addresses', () => {
  const malformed = [
    '',
    '*',
    'http://evil.example/',
    'evil.example:443',
    '//evil.example',
    '//evil.example/pak-afg-2025',
    '/\\evil.example',
    '/a\\b',
    '/%5Cevil.example',
    '/%',
    '/%2',
    '/%zz',
    '/%E0%A4%A',
    '/%C0%AF',
    '/%FF',
    '/a?q=%',
    '/a?q=%E4',
    '/%00',
    '/a?q=%00',
    '/..',
    '/../etc/passwd',
    '/a/../b',
    '/a/./b',
    '/a/%2e%2e/b',
    '/a/.%2E/b',
    '/a/..%2fb',
    '/_next/../api/admin',
  ]
  test.each(malformed)('%j is refused with 400', (url) => {
    expect(ask(url)?.status).toBe(400)
  })

  const closed = [
    '/_next/image',
    '/_next/image?url=%2Fx.png&w=640&q=75',
    '/_next/image/x',
    '/_next/%69mage',
    '/_next/data',
    '/_next/data/build/index.json',
  ]
  test.each(closed)('%j is refused with 404', (url) => {
    expect(ask(url)?.status).toBe(404)
  })

  const good = [
    '/',
    '/pak-afg-2025',
    '/pak-afg-2025/charts/demand-status',
    '/pak-afg-2025/charts/demand-status?release=3&source=-dawn&source=x',
    '/embed/pak-afg-2025/demand-status?mark=a.b_c',
    '/_next/static/chunks/main.js',
    '/_next/imagery.js',
    '/health/ready',
    '/api/v1/pak-afg-2025/evidence?chart=demand-status&mark=x',
    '/%D8%B3%D9%84%D8%A7%D9%85',
    '/a?q=%20+b',
    '/a..b/...',
    '/.well-known/security.txt',
    '/a%2Fb',
    '/?q=//evil.example/../x',
  ]
  test.each(good)('%j may go on', (url) => {
    expect(ask(url)).toBeUndefined()
  })
})

describe('methods', () => {
  const others = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND']
  test.each(others)('%s is refused on pages, naming what is allowed', (method) => {
    expect(ask('/', method)).toEqual({
      status: 405,
      reason: `${method} is not allowed here, only GET and HEAD.`,
      allow: 'GET, HEAD',
    })
  })

  test.each(['/apix', '/embed/api', '/pak-afg-2025/api', '/API'])('POST is refused on %s', (url) => {
    expect(ask(url, 'POST')?.status).toBe(405)
  })

  test.each([
    ['POST', '/api/v1/pak-afg-2025/evidence'],
    ['OPTIONS', '/api/v1'],
    ['TRACE', '/api/v1/'],
    ['PUT', '/%61pi/v1/x'],
  ])('%s is refused on the public API at %s, which is read only', (method, url) => {
    expect(ask(url, method)).toMatchObject({ status: 405, allow: 'GET, HEAD' })
  })

  test.each(['TRACE', 'CONNECT', 'TRACK', 'PROPFIND', 'get'])(
    '%s is refused on the rest of the API',
    (method) => {
      expect(ask('/api/admin/x', method)).toEqual({
        status: 405,
        reason: `${method} is not allowed here, only GET, HEAD, POST, PUT, PATCH, DELETE, and OPTIONS.`,
        allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      })
    },
  )

  test.each([
    ['HEAD', '/'],
    ['HEAD', '/api/v1/pak-afg-2025/evidence'],
    ['OPTIONS', '/api/auth/sign-in'],
    ['POST', '/api/auth/sign-in'],
    ['DELETE', '/api/admin/demands/x'],
  ])('%s is let through on %s', (method, url) => {
    expect(ask(url, method)).toBeUndefined()
  })
})

describe('headers', () => {
  const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }]))
  const hostile: readonly [string, IncomingHttpHeaders, number][] = [
    ['a server action', { 'next-action': 'abc' }, 400],
    ['an empty server action', { 'next-action': '' }, 400],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['MULTIPART', { 'content-type': 'Multipart/Form-Data; boundary=x' }, 415],
    ['a router state that is no JSON', { 'next-router-state-tree': 'nonsense' }, 400],
    ['a router state that is no list', { 'next-router-state-tree': '%7B%7D' }, 400],
    ['an empty router state', { 'next-router-state-tree': '' }, 400],
    ['a router state with broken encoding', { 'next-router-state-tree': '%E0%A4%A' }, 400],
    ['a router state of 40 KB', { 'next-router-state-tree': `%5B${'1'.repeat(40_000)}%5D` }, 400],
    ['two router states', { 'next-router-state-tree': [tree, tree] }, 400],
  ]
  test.each(hostile)('%s is refused', (_name, headers, status) => {
    expect(ask('/', 'GET', headers)?.status).toBe(status)
    expect(ask('/api/admin/x', 'POST', headers)?.status).toBe(status)
  })

  test.each<[string, IncomingHttpHeaders]>([
    ['a router state', { 'next-router-state-tree': tree }],
    ['JSON', { 'content-type': 'application/json' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s may go on', (_name, headers) => {
    expect(ask('/api/admin/x', 'POST', headers)).toBeUndefined()
  })
})
