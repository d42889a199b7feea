import { expect, test } from 'vitest'
import { type HeaderEnv, headersOf } from '@/front/headers'

const env: HeaderEnv = {
  publicOrigins: ['https://parley.example'],
  embedAllowedOrigins: ['https://news.example'],
  isDev: false,
}
const svg = { status: 200, contentType: 'image/svg+xml' }
const cacheControlOf = (address: string, status = 200, changes: Partial<HeaderEnv> = {}) =>
  headersOf({ address, status, contentType: 'text/html' }, { ...env, ...changes })['cache-control']

test('all headers of a picture', () => {
  expect(headersOf({ address: '/export/river/x.svg?release=2', ...svg }, env)).toEqual({
    'access-control-allow-origin': undefined,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'cross-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['/embed/river/x', 'no-cache'],
  ['/embed/river/x?notice=off', 'no-cache'],
  ['/embed/river/x?release=2', 'public, max-age=60, must-revalidate'],
  ['/embed/river/x?notice=off&release=2', 'public, max-age=31536000, immutable'],
  // Of a repeated option the first counts, as where the chart is drawn.
  ['/embed/river/x?release=2&notice=on&notice=off', 'public, max-age=60, must-revalidate'],
  ['/embed/river/x?release=2&notice=OFF', 'public, max-age=60, must-revalidate'],
  ['/export/river/x.svg?release=2&notice=on', 'public, max-age=31536000, immutable'],
  ['/river?release=2&notice=off', 'no-cache'],
  ['/admin?release=2&notice=off', 'no-store'],
])('%s may be kept: %s', (address, expected) => {
  expect(cacheControlOf(address)).toBe(expected)
})

test.each([300, 301, 307, 308, 400, 404, 405, 410, 500, 503])('with %i nothing is kept', (status) => {
  expect(cacheControlOf('/embed/river/x?release=2&notice=off', status)).toBe('no-store')
})

test('in development all is asked for again', () => {
  const dev = { isDev: true }
  expect(cacheControlOf('/embed/river/x?release=2&notice=off', 200, dev)).toBe('no-cache')
  expect(cacheControlOf('/_next/static/x.js', 200, dev)).toBe('no-cache')
  expect(cacheControlOf('/health/live', 200, dev)).toBe('no-store')
})

test('an embed says nothing of referrers and abilities', () => {
  const headers = headersOf({ address: '/embed/river/x', status: 200, contentType: 'text/html' }, env)
  expect(Object.keys(headers)).not.toContain('permissions-policy')
  expect(Object.keys(headers)).not.toContain('referrer-policy')
})

test('a document under /embed/ may run what stands in it, and be shown where allowed', () => {
  const facts = { address: '/embed/river/x', status: 500, contentType: 'text/html' }
  const { 'content-security-policy': policy } = headersOf({ ...facts, html: '<style>a{}</style>' }, env)
  expect(policy).toContain("style-src 'sha256-")
  expect(policy).toContain("frame-ancestors 'self' https://news.example")
})
