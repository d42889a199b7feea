import { describe, expect, test } from 'vitest'
import { admit, processOf } from '@/front/admission'
import {
  type Release,
  type ReleaseHead,
  ReleasesUnavailable,
  ReleaseWithdrawn,
} from '@/server/releases/release'
import type { ReleaseStore } from '@/server/releases/release-store'
import { inventedDataset } from '@/tests/support/datasets'

describe('the process of an address', () => {
  test.each([
    ['/river', 'river'],
    ['/river/', 'river'],
    ['/river/charts/demand-status', 'river'],
    ['/%72iver/method', 'river'],
    ['/embed/river/demand-status', 'river'],
    ['/embed/%72iver/demand-status', 'river'],
    ['/export/river/demand-status.svg', 'river'],
    ['/api/v1/river/evidence', 'river'],
    ['/api/v1/', ''],
  ])('%s is about %j', (path, id) => {
    expect(processOf(path)).toBe(id)
  })

  test.each([
    '/',
    '/embed',
    '/embed.js',
    '/api/v1',
    '/api/admin/river',
    '/api/v2/river',
    '/admin',
    '/admin/river',
    '/health/ready',
    '/metrics',
    '/oembed',
    '/robots.txt',
    '/favicon.ico',
    '/_next/static/x.js',
    '/.well-known/security.txt',
  ])('%s is about none', (path) => {
    expect(processOf(path)).toBeUndefined()
  })
})

const head = {
  processId: 'river',
  number: 2,
  hash: 'h',
  withdrawal: { reason: 'r', withdrawnAt: 't' },
} as ReleaseHead

const dataset = inventedDataset()
const release = { ...head, withdrawal: null, dataset } as Release

/** A store of one process that notes what it is asked for and answers with `outcome`. */
function storeOf(outcome: () => Release | undefined) {
  const asked: [string, number | undefined][] = []
  const store: Pick<ReleaseStore, 'get' | 'requireAny' | 'listHeads'> = {
    listHeads: (processId) => (processId === 'river' ? [head] : []),
    get: async (processId, number) => {
      asked.push([processId, number])
      return outcome()
    },
    requireAny: () => void outcome(),
  }
  return { asked, store: store as ReleaseStore }
}

const admitTo = (path: string, store: ReleaseStore) => admit(new URL(path, 'http://parley.example'), store)
const fails = (error: Error) => () => {
  throw error
}

describe('admission', () => {
  test.each([
    ['/river', [['river', undefined]]],
    ['/river?release=3', [['river', 3]]],
    ['/river?release=3&release=4', [['river', 3]]],
    // What is no number is the page's to answer with 404; it must not load another release under that name.
    ['/river?release=', [['river', undefined]]],
    ['/river?release=03', [['river', undefined]]],
    ['/river?release=-1', [['river', undefined]]],
    ['/river?release=1e3', [['river', undefined]]],
    ['/embed/river/demand-status?release=12', [['river', 12]]],
    ['/river/releases', [['river', undefined]]],
    ['/river/releases?release=3', [['river', 3]]],
    // The path says which release it is about, whatever the query says.
    ['/river/releases/4?release=3', [['river', 4]]],
    ['/river/%72eleases/%34', [['river', 4]]],
    ['/river/releases/', [['river', undefined]]],
    ['/', []],
    ['/robots.txt', []],
  ])('%s asks for %j', async (path, expected) => {
    const { asked, store } = storeOf(() => release)
    await admitTo(path, store)
    expect(asked).toEqual(expected)
  })

  test.each(['/river', '/embed/river/x', '/export/river/x.svg', '/api/v1/river/evidence', '/'])(
    '%s is unavailable',
    async (path) => {
      const { store } = storeOf(fails(new ReleasesUnavailable('gone')))
      expect(await admitTo(path, store)).toEqual({ is: 'unavailable' })
    },
  )

  test.each([
    '/river',
    '/river/',
    '/river?release=2',
    '/river/charts/demand-status',
    '/river/method',
    '/river/releases',
    '/river/releases/2',
    '/river/releases/2?release=latest',
    '/river/search?q=x',
    '/river/demands',
    '/river/demands/',
    '/river/%64emands',
    `/river/people/${dataset.rows.people[0]?.id}?release=2`,
  ])('%s is ready where the release is there', async (path) => {
    expect(await admitTo(path, storeOf(() => release).store)).toEqual({ is: 'ready' })
  })

  test.each([
    '/embed/river/demand-status',
    '/embed/river/demand-status/',
    '/embed/river/demand%2Dstatus?release=2',
    '/embed/%72iver/demand-status?mark=x',
  ])('%s is ready too', async (path) => {
    expect(await admitTo(path, storeOf(() => release).store)).toEqual({ is: 'ready' })
  })

  test.each([
    ['/sea', 'process'],
    ['/sea/charts/no-such-chart?release=x', 'process'],
    ['/embed/sea/demand-status', 'process'],
    ['/embed/sea/demand-status?release=1', 'process'],
    ['/river?release=9', 'release'],
    ['/river/releases/9', 'release'],
    ['/river/charts/demand-status?release=9', 'release'],
    ['/embed/river/demand-status?release=9', 'release'],
    ['/embed/river/no-such-chart?release=9', 'release'],
  ])('%s is missing a %s where the release is not there', async (path, what) => {
    expect(await admitTo(path, storeOf(() => undefined).store)).toEqual({ is: 'missing', what })
  })

  test.each([
    ['/river?release=', 'release'],
    ['/river?release=03', 'release'],
    ['/river?release=latest', 'release'],
    ['/river/releases/latest', 'release'],
    ['/river/releases/0', 'release'],
    ['/river/releases/03', 'release'],
    ['/river/method/x', 'address'],
    ['/embed/river/demand-status?release=latest', 'release'],
    ['/river/charts/no-such-chart', 'chart'],
    ['/river/people/nobody', 'record'],
    [`/river/demands/${dataset.rows.people[0]?.id}`, 'record'],
    ['/river/demands/__proto__', 'record'],
    ['/river/nothing', 'address'],
    ['/river/charts', 'address'],
    ['/river/__proto__', 'address'],
    ['/river/toString/x', 'address'],
    ['/river/demands%2Fx', 'address'],
    ['/embed/river/no-such-chart', 'chart'],
    ['/embed/river/demand-status%2F', 'chart'],
    ['/embed', 'address'],
    ['/embed/', 'address'],
    ['/embed/river', 'address'],
    ['/embed/river/', 'address'],
    ['/embed//demand-status', 'address'],
    ['/embed/river/demand-status/x', 'address'],
  ])('%s is missing a %s whatever is there', async (path, what) => {
    expect(await admitTo(path, storeOf(() => release).store)).toEqual({ is: 'missing', what })
  })

  test.each(['/export/river/x.svg', '/export/sea/x.svg?release=x', '/api/v1/river/evidence?release=x'])(
    '%s answers 404 itself',
    async (path) => {
      expect(await admitTo(path, storeOf(() => undefined).store)).toEqual({ is: 'ready' })
    },
  )

  test('what needs no release is ready without any', async () => {
    const { store } = storeOf(fails(new ReleasesUnavailable('gone')))
    expect(await admitTo('/robots.txt', store)).toEqual({ is: 'ready' })
  })

  test('a withdrawn release comes with its head', async () => {
    const { store } = storeOf(fails(new ReleaseWithdrawn(head)))
    expect(await admitTo('/river?release=2', store)).toEqual({ is: 'withdrawn', head })
    expect(await admitTo('/river/releases/2', store)).toEqual({ is: 'withdrawn', head })
  })

  test('another failure is not swallowed', async () => {
    const { store } = storeOf(fails(new RangeError('something else')))
    await expect(admitTo('/river', store)).rejects.toThrow('something else')
  })
})
