import { describe, expect, test } from 'vitest'
import { answerHealth } from '@/front/health'
import type { Release } from '@/server/releases/release'
import type { ReleaseStore } from '@/server/releases/release-store'

const since = new Date('2031-05-01T00:00:00Z')
const river = { processId: 'river', number: 4 } as Release

function ask(path: string, newest: readonly Release[], staleSince?: Date, isDraining = false) {
  const store: Pick<ReleaseStore, 'staleSince' | 'listNewest'> = { staleSince, listNewest: () => newest }
  return answerHealth(path, store as ReleaseStore, isDraining)
}

describe('/health/ready', () => {
  const up = { status: 'up' }
  const down = { status: 'down', since: since.toISOString() }
  test.each([
    ['releases and Postgres', [river], undefined, 200, 'ready', up],
    ['releases without Postgres', [river], since, 200, 'ready', down],
    ['an empty database', [], undefined, 200, 'ready', up],
    ['nothing at all', [], since, 503, 'unavailable', down],
  ])('%s', (_name, newest, staleSince, status, word, database) => {
    expect(ask('/health/ready', newest, staleSince)).toEqual({
      status,
      body: { status: word, database, releases: newest.length > 0 ? { river: 4 } : {} },
    })
  })

  test('while draining, nothing new is wanted', () => {
    expect(ask('/health/ready', [river], undefined, true)).toMatchObject({
      status: 503,
      body: { status: 'draining' },
    })
  })
})

test('/health/live is so whatever happens', () => {
  expect(ask('/health/live', [], since, true)).toEqual({ status: 200, body: { status: 'live' } })
})

test.each(['/health', '/health/', '/health/ready/', '/health/readyx', '/'])('%s is none', (path) => {
  expect(ask(path, [river])).toBeUndefined()
})
