import { describe, expect, test } from 'vitest'
import { kindOf, queryOf } from '@/front/answer-kind'

const html = 'text/html; charset=utf-8'

describe('the kind of an answer', () => {
  test.each([
    ['/', html, 'page'],
    ['/river/charts/x?release=2', html, 'page'],
    ['/river', 'text/x-component', 'page data'],
    ['/river/', '', 'page'],
    ['/feed.xml', 'application/atom+xml', 'other'],
    ['/embed/river/x?mark=y', html, 'embed'],
    ['/embed', html, 'embed'],
    ['/embed/%zz', html, 'embed'],
    ['/export/river/x.png', 'image/png', 'export'],
    ['/export/river/x.png', html, 'export'],
    ['/api/v1/river/evidence', 'application/json', 'api'],
    ['/api/v1', html, 'api'],
    ['/api', html, 'page'],
    ['/embed.js', 'text/javascript', 'host script'],
    ['/oembed?url=x', 'application/json', 'oembed'],
    ['/river/feed.atom', 'application/atom+xml', 'feed'],
    ['/river/demands/x/feed.atom?lang=en', 'application/atom+xml', 'feed'],
    ['/river/people/x/feed.atom', html, 'page'],
    ['/api/admin/x', 'application/json', 'admin'],
    ['/api/auth/x', '', 'admin'],
    ['/admin', html, 'admin'],
    ['/admin/demands', 'text/x-component', 'admin'],
    ['/health/ready', 'application/json', 'health'],
    ['/_next/static/x.js', 'text/javascript', 'static file'],
    ['/_next/x', html, 'page'],
    ['/icon.svg?x', 'image/svg+xml', 'icon'],
    ['*', html, 'page'],
    ['http://evil.example/embed/x', html, 'page'],
  ])('%s with %j is %s', (address, contentType, kind) => {
    expect(kindOf({ address, contentType })).toBe(kind)
  })

  test.each([
    '/embedded',
    '/Embed/river/x',
    '/%65mbed/river/x',
    '//embed/river/x',
    '/river/embed/x',
    '/embed?x',
  ])('%s is granted what embeds are only where it is one', (address) => {
    expect(kindOf({ address, contentType: html })).toBe(address === '/embed?x' ? 'embed' : 'page')
  })
})

test.each([
  ['/a', ''],
  ['/a?release=2&notice=off', 'release=2&notice=off'],
  ['/a?b=c?d', 'b=c%3Fd'],
])('the query of %s is %j', (address, query) => {
  expect(queryOf(address).toString()).toBe(query)
})
