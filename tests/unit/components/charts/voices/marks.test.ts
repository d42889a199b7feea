import { describe, expect, test } from 'vitest'
import { describeVoices } from '@/components/charts/voices/describe'
import { prepareVoices } from '@/components/charts/voices/prepare'
import type { Dataset } from '@/dataset/dataset'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { buildVoiceDataset, type ToldStatement } from '@/tests/support/voice-dataset'
import { hardDatasets } from './hard-datasets'

const prepare = (dataset: Dataset, query = '') => prepareVoices(dataset, optionsFrom(query))

testMarks(
  { prepare: prepareVoices, describe: describeVoices, records: ['statement'], context: ['statement'] },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'source=a', 'source=-a'],
)

test('the order of rows in the tables does not matter', () => {
  expect(prepare(withTurnedTables(realDataset))).toEqual(prepare(realDataset))
})

test('a summary has a mark for each run, which shows all its statements', () => {
  const { marks, rows } = prepare(realDataset, 'view=summary')
  expect(marks).toHaveLength(20)
  expect(marks.find(({ id }) => id === 'dawn-2025-10-27.pakistan')?.records).toHaveLength(13)
  expect(marks.find(({ id }) => id === 'dawn-2025-10-27..others')?.records).toHaveLength(3)
  expect(marks.map(({ id }) => id)).toEqual(rows.flatMap(({ cells }) => cells.map(({ markId }) => markId)))
})

test('a run has named speakers first, then whole quotations, parts, reports, each as the article has them', () => {
  const statements: readonly ToldStatement[] = [
    { id: 'reported' },
    { id: 'quoted', mode: 'direct' },
    { id: 'part', mode: 'partial_quote' },
    { id: 'named', named: true },
    { id: 'later', mode: 'direct' },
  ]
  expect(
    prepare(buildVoiceDataset({ statements }))
      .marks.slice(0, 5)
      .map(({ id }) => id),
  ).toEqual(['named', 'quoted', 'later', 'part', 'reported'])
})

test('an empty cell says why', () => {
  const absenceOf = (dataset: Dataset, id: string) =>
    prepare(dataset).marks.find((mark) => mark.id === id)?.absence
  expect(absenceOf(realDataset, 'dawn-2025-10-27.mediators-jointly')).toEqual({
    reason: 'no-statement',
    sources: ['dawn-2025-10-27'],
  })
  expect(absenceOf(hardDatasets['an article still being coded'], 'b.north')?.reason).toBe('not-coded-yet')
})

describe('repeats', () => {
  const statements: readonly ToldStatement[] = [
    { id: 'first' },
    { id: 'again', source: 'b', duplicate_of: 'first' },
    { id: 'third', source: 'b', duplicate_of: 'again' },
  ]
  const dataset = buildVoiceDataset({ sources: [{ id: 'a' }, { id: 'b' }], statements })

  test('are not counted and stand beside what they repeat', () => {
    const { count, repeatCount, marks } = prepare(dataset)
    expect([count, repeatCount]).toEqual([1, 2])
    expect(marks.find(({ id }) => id === 'first')?.context.map(({ id }) => id)).toEqual(['again', 'third'])
  })

  test('are counted once where the article with the first print is left out', () => {
    const { count, repeatCount, marks } = prepare(dataset, 'source=-a')
    expect([count, repeatCount]).toEqual([1, 1])
    expect(marks.map(({ id }) => id)).toContain('again')
  })
})

describe('told by somebody else', () => {
  const isTold = (statement: Partial<ToldStatement>) => {
    const people = { ann: 'Ann', bo: 'Bo' }
    const { rows } = prepare(buildVoiceDataset({ people, statements: [{ id: 'x', ...statement }] }))
    return rows.flatMap(({ cells }) => cells.flatMap(({ voices }) => voices))[0]?.isToldByOther
  }

  test('by an outlet that the article cites', () => {
    expect(isTold({ relayed_via: 'wire' })).toBe(true)
    expect(isTold({})).toBe(false)
  })

  test('by another person or another party that the channel names, whatever its other words', () => {
    expect(isTold({ channel: 'erzählt von Ann' })).toBe(true)
    expect(isTold({ channel: 'Ann’s letter', person: 'ann' })).toBe(false)
    expect(isTold({ channel: 'Ann’s letter', speaker: 'Ann, by letter' })).toBe(false)
    expect(isTold({ channel: 'Southern papers' })).toBe(true)
    expect(isTold({ channel: 'in South reports', side: 'northern' })).toBe(true)
    expect(isTold({ channel: 'in South reports', side: 'southern' })).toBe(false)
    expect(isTold({ channel: 'in South reports', side: 'narrator' })).toBe(false)
    expect(isTold({ channel: 'press talk' })).toBe(false)
    expect(isTold({ channel: 'Joann’s letter, a LongBo' })).toBe(false)
  })
})
