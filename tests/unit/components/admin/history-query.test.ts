import { expect, test } from 'vitest'
import { chooseReleaseActs, revisionQuery } from '@/components/admin/history/history-query'
import type { ReleaseAct } from '@/dataset/release-entry'

const act = (at: string, by: string): ReleaseAct => ({ release: 1, did: 'published', at, by, text: null })
const moment = (...parts: [number, number, number, number?]) => new Date(...parts).toISOString()
const acts = [
  act(moment(2026, 1, 3), 'Rosa'),
  act(moment(2026, 1, 2, 23), 'Ada'),
  act(moment(2026, 1, 1), 'Ada'),
]
const choose = (filter: string) =>
  chooseReleaseActs(acts, new URLSearchParams(filter)).map(({ at }) => acts.findIndex((one) => one.at === at))

test('days are those of the reader, both included', () => {
  expect(choose('from=2026-02-02&to=2026-02-02')).toEqual([1])
  expect(choose('from=2026-02-02')).toEqual([0, 1])
  expect(choose('to=2026-02-02')).toEqual([1, 2])
  const query = revisionQuery(new URLSearchParams('from=2026-02-02&to=2026-02-02&table=claims'))
  expect(Object.fromEntries(query)).toEqual({
    from: moment(2026, 1, 2),
    to: moment(2026, 1, 3),
    table: 'claims',
  })
})

test('releases are told among all changes or alone, not among those of a table or of one act', () => {
  expect(choose('')).toEqual([0, 1, 2])
  expect(choose('table=releases')).toEqual([0, 1, 2])
  expect(choose('table=claims')).toEqual([])
  expect(choose('act=7')).toEqual([])
  expect(choose('actor=ros')).toEqual([0])
})
