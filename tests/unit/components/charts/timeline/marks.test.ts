import { describe, expect, test } from 'vitest'
import { describeTimeline } from '@/components/charts/timeline/describe'
import { prepareTimeline } from '@/components/charts/timeline/prepare'
import { publishedBy } from '@/dataset/as-of'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareTimeline,
    describe: describeTimeline,
    records: ['event', 'round_report', 'source'],
    context: ['round'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'round=none'],
)

describe('a mark of the real process', () => {
  const { marks, allMarks } = prepareTimeline(realDataset, optionsFrom(''))
  const findMark = (id: string) => allMarks.find((mark) => mark.id === id)

  test('stands in reading order: rounds, articles, events by day, then those without one', () => {
    expect(marks.slice(0, 11).map(({ id }) => id)).toEqual([
      'round.doha',
      'round.istanbul-1',
      'round.istanbul-2',
      'article.dawn-2025-10-27',
      'article.south-asia-times-2025-10-29',
      'article.five-takeaways-undated',
      'article.we-news-2025-11-07',
      'article.news-on-sunday-2025-11-16',
      'october-ceasefire',
      'ceasefire-renewal-17-october',
      'doha-round',
    ])
    expect(marks.at(-1)?.id).toBe('dialogue-since-2021')
  })

  test('of a round has what every article says of it', () => {
    expect(findMark('round.istanbul-2')).toMatchObject({
      records: [
        { type: 'round_report', id: 'istanbul-2:we-news-2025-11-07' },
        { type: 'round_report', id: 'istanbul-2:news-on-sunday-2025-11-16' },
      ],
      context: [{ type: 'round', id: 'istanbul-2' }],
    })
  })

  test('of a round that only articles left out report is empty for that reason', () => {
    const left = prepareTimeline(realDataset, optionsFrom('source=dawn-2025-10-27'))
    expect(left.rounds.map(({ id, absence }) => [id, absence?.reason])).toEqual([
      ['doha', undefined],
      ['istanbul-1', undefined],
      ['istanbul-2', 'filtered-out'],
    ])
  })

  test('keeps its id when an article is left out', () => {
    const left = prepareTimeline(realDataset, optionsFrom('source=-dawn-2025-10-27'))
    const known = new Set(allMarks.map(({ id }) => id))
    expect(left.allMarks.length).toBeGreaterThan(30)
    for (const { id } of left.allMarks) expect(known).toContain(id)
  })
})

describe('when an event was', () => {
  const whenOf = (query: string, id: string, dataset = realDataset) => {
    const { timed, untimed } = prepareTimeline(dataset, optionsFrom(query))
    return [...timed, ...untimed.flatMap(({ events }) => events)].find((row) => row.id === id)?.when
  }

  test.each([
    ['day', 'day'],
    ['rival', 'rival'],
    ['interval', 'interval'],
    ['bounded', 'interval'],
    ['before', 'before'],
    ['after', 'after'],
    ['month', 'month'],
    ['year', 'year'],
    ['undated', 'undated'],
    ['long-ago', 'background'],
  ])('%s: %s', (id, expected) => {
    const when = whenOf('', id, hardDatasets['every precision'])
    expect(when?.kind === 'none' ? when.reason : when?.kind).toBe(expected)
    if (when?.kind === 'interval') expect(when.isBounded).toBe(id === 'bounded')
  })

  test('rests on the accounts that are left, where one is left out', () => {
    const only = 'source=dawn-2025-10-27'
    expect(whenOf(only, 'october-ceasefire')).toEqual({ kind: 'day', from: '2025-10-19', to: '2025-10-19' })
    expect(whenOf(only, 'evidence-shown')).toEqual({
      kind: 'interval',
      from: '2025-10-25',
      to: '2025-10-26',
      isBounded: false,
    })
    expect(whenOf(only, 'doha-round')).toMatchObject({ kind: 'none', reason: 'undated' })
    expect(whenOf(only, 'border-clashes')).toMatchObject({ kind: 'none', reason: 'before', to: '2025-10-19' })
    expect(whenOf('source=-we-news-2025-11-07', 'istanbul-2-round')).toMatchObject({ reason: 'undated' })
  })

  // Reader question 5 of CHARTS.
  test('as of a day rests on what was published by then', () => {
    const cut = publishedBy(realDataset, '2025-10-28')
    expect(whenOf('', 'october-ceasefire', cut)).toEqual({
      kind: 'day',
      from: '2025-10-19',
      to: '2025-10-19',
    })
    const { rounds, articles } = prepareTimeline(cut, optionsFrom(''))
    expect(rounds.map(({ id, startOn, endOn }) => [id, startOn, endOn])).toEqual([
      ['doha', null, null],
      ['istanbul-1', null, null],
    ])
    expect(articles.map(({ id }) => id)).toEqual(['dawn-2025-10-27'])
  })
})

test('the order of rows in the tables does not matter', () => {
  const [one, other] = [realDataset, withTurnedTables(realDataset)].map((dataset) =>
    prepareTimeline(dataset, optionsFrom('')),
  )
  expect(other).toEqual(one)
})
