import { describe, expect, test } from 'vitest'
import { finishAnswer } from '@/front/finished-answer'
import { KeptAnswers, nameShared } from '@/front/kept-answers'

const answerOf = (text: string) =>
  finishAnswer({ status: 200, contentType: 'text/plain', body: Buffer.from(text) }, {})

describe('the key of an address', () => {
  test.each([
    ['/embed/river/x?utm_source=mail&fbclid=1&side=sea', '/embed/river/x?side=sea'],
    ['/embed/river/x?side=sea&release=2', '/embed/river/x?release=2&side=sea'],
    ['/embed/river/x?source=b&release=2&source=a', '/embed/river/x?release=2&source=b&source=a'],
    ['/embed/river/x?release=2&notice=off&notice=on', '/embed/river/x?notice=off&notice=on&release=2'],
    ['/embed/river/x', '/embed/river/x'],
    ['/embed/river/x?', '/embed/river/x'],
    ['/export/river/x.png?v=3&width=600', '/export/river/x.png?width=600'],
    // A page carries its whole address, so that no other may stand for it.
    ['/river/charts/x?utm_source=mail', '/river/charts/x?utm_source=mail'],
    ['/api/v1/river/search?q=asif', '/api/v1/river/search?q=asif'],
    ['/', '/'],
  ])('%s is %s', (address, key) => {
    // Asked twice: the second answer is remembered.
    expect([nameShared(address)?.key, nameShared(address)?.key]).toEqual([key, key])
  })

  test.each([
    '/admin',
    '/admin/demands',
    '/api/admin/demands',
    '/api/auth/session',
    '/health/ready',
    '/_next/static/x.js',
    `/river?x=${'x'.repeat(2000)}`,
  ])('%s has none', (address) => {
    expect([nameShared(address), nameShared(address)]).toEqual([null, null])
  })
})

describe('kept answers', () => {
  test('are found under the version they were made from, and no other', () => {
    const kept = new KeptAnswers(1e6)
    const answer = answerOf('one')
    kept.keep('/a', 'v1', answer)
    expect(kept.get('/a', 'v1')).toBe(answer)
    expect(kept.get('/a', 'v2')).toBeUndefined()
    expect(kept.get('/b', 'v1')).toBeUndefined()
  })

  test('give way to newer ones where there is no room, those asked for last stay', () => {
    const kept = new KeptAnswers(10_000)
    for (const key of ['/a', '/b']) kept.keep(key, 'v', answerOf('x'.repeat(1500)))
    kept.get('/a', 'v')
    kept.keep('/c', 'v', answerOf('x'.repeat(1500)))
    expect(['/a', '/b', '/c'].map((key) => kept.get(key, 'v') !== undefined)).toEqual([true, false, true])
  })

  test('are none where there is no memory for them', () => {
    const kept = new KeptAnswers(0)
    kept.keep('/a', 'v', answerOf('x'))
    expect(kept.get('/a', 'v')).toBeUndefined()
  })
})
