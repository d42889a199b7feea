import { describe, expect, test } from 'vitest'
import type { ReleaseHead } from '@/server/releases/release'
import { tellReleases } from '@/server/releases/tell-releases'

/** A release of a day of May 2031, withdrawn on another where one is given. */
const head = (number: number, day: number, withdrawnDay?: number): ReleaseHead => ({
  processId: 'river',
  number,
  hash: `hash ${number}`,
  publishedAt: `2031-05-0${day}T10:00:00.000Z`,
  publishedBy: 'Ada',
  note: `note ${number}`,
  changelog: [`change ${number}`],
  corrections: [],
  withdrawal:
    withdrawnDay === undefined
      ? null
      : { reason: 'A court said so.', withdrawnAt: `2031-05-0${withdrawnDay}T10:00:00.000Z` },
})

describe('the releases of a process', () => {
  test('come newest first, each compared with the one before', () => {
    const told = tellReleases([head(1, 1), head(2, 2), head(3, 3)])
    expect(told.map(({ number, comparedWith, changelog }) => [number, comparedWith, changelog])).toEqual([
      [3, 2, ['change 3']],
      [2, 1, ['change 2']],
      [1, null, ['change 1']],
    ])
  })

  test('of a withdrawn one only number, day, hash and reason are told', () => {
    const [, withdrawn] = tellReleases([head(1, 1, 4), head(2, 5)])
    expect(withdrawn).toEqual({
      number: 1,
      publishedAt: '2031-05-01T10:00:00.000Z',
      note: null,
      hash: 'hash 1',
      comparedWith: null,
      changelog: null,
      corrections: [],
      withdrawal: { reason: 'A court said so.', withdrawnAt: '2031-05-04T10:00:00.000Z' },
    })
  })

  test('one published after a withdrawal is compared with what readers could see, and told', () => {
    const [third] = tellReleases([head(1, 1), head(2, 2, 3), head(3, 4)])
    expect([third?.comparedWith, third?.changelog]).toEqual([1, ['change 3']])
    const [second] = tellReleases([head(1, 1, 2), head(2, 3)])
    expect([second?.comparedWith, second?.changelog]).toEqual([null, ['change 2']])
  })

  test('what was compared with one that was withdrawn later is not told: it would repeat it', () => {
    const [third] = tellReleases([head(1, 1), head(2, 2, 5), head(3, 4)])
    expect([third?.comparedWith, third?.changelog]).toEqual([2, null])
  })
})
