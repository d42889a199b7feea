import { describe, expect, test } from 'vitest'
import { describeDiscrepancies } from '@/components/charts/discrepancies/describe'
import { prepareDiscrepancies } from '@/components/charts/discrepancies/prepare'
import { publishedBy } from '@/dataset/as-of'
import type { Dataset } from '@/dataset/dataset'
import { type Account, buildAccountDataset } from '@/tests/support/account-dataset'
import { withTurnedTables } from '@/tests/support/datasets'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { hardDatasets } from './hard-datasets'

function say(query: string, dataset: Dataset = realDataset) {
  return describeDiscrepancies(prepareDiscrepancies(dataset, optionsFrom(query)), english, firstRelease)
}

describe('the real process', () => {
  test('says what is shown and what its numbers do not say', () => {
    expect(say('').deck).toBe(
      'Where these five articles give more than one account of the same point. Each stands as the article has it. How many there are says nothing about the quality of an article.',
    )
  })

  test('speaks every mark: difference, severity and kind; difference, article and words', () => {
    const { spoken } = say('')
    expect(spoken['ceasefire-date']).toBe(
      'Date of the ceasefire: Cannot both be right, Between articles, 4 accounts',
    )
    expect(spoken['ceasefire-date.dawn-2025-10-27.1']).toBe('Date of the ceasefire, Dawn: 19 October')
    expect(spoken['takeaways-ceasefire-date.five-takeaways-undated.ceasefire-renewal-17-october']).toBe(
      'Two ceasefire dates in one article, Undated article: Ceasefire renewed, first time: 17 October',
    )
  })

  test('never weighs, judges or settles', () => {
    const said = JSON.stringify({ ...say(''), table: null, spoken: null, altText: '' })
    expect(said).not.toMatch(
      /\b(confirmed|disputed|agreement between|silent|omitted|wrong|true|false|average)\b/i,
    )
  })
})

describe('findings of other processes', () => {
  const findingOf = (severities: readonly ('hard' | 'soft')[]) =>
    say(
      '',
      buildAccountDataset({
        sources: [{ id: 'a' }, { id: 'b' }],
        discrepancies: severities.map((severity, index) => ({ id: `d${index}`, severity })),
        positions: severities.flatMap((_, index): Account[] => [
          [`d${index}`, 'a', null, 'one'],
          [`d${index}`, 'b', null, 'two'],
        ]),
      }),
    ).title

  test.each([
    [
      ['hard', 'soft'],
      'One of 2 differences cannot both be right; the other one differs by time, scope or wording',
    ],
    [['hard'], 'The two sides of the one difference cannot both be right'],
    [['hard', 'hard'], 'The sides of none of the 2 differences can both be right'],
    [['soft'], 'The one difference is a matter of time, scope or wording; both sides could be right'],
    [['soft', 'soft'], 'The 2 differences are a matter of time, scope or wording; both sides could be right'],
    [[], 'No difference between accounts is coded'],
  ] as const)('%j', (severities, title) => {
    expect(findingOf(severities)).toBe(title)
  })

  test('nothing is counted while an article is still being coded', () => {
    expect(say('', inventedDataset)).toMatchObject({ title: 'On what accounts differ', finding: null })
    expect(say('', inventedDataset).deck).toContain('Still being coded: Delta Notes.')
  })
})

describe('a filtered chart', () => {
  test('names what loses a side, up to three', () => {
    expect(say('source=-we-news-2025-11-07').filter).toMatch(/^Left out: We News\. \d+ differences of which/)
    const two = buildAccountDataset({
      sources: [{ id: 'a' }, { id: 'b' }],
      discrepancies: [{ id: 'x', title: 'Day of the opening' }],
      positions: [
        ['x', 'a', null, 'one'],
        ['x', 'b', null, 'two'],
      ],
    })
    expect(say('source=a', two)).toMatchObject({
      title: 'No difference is left after the filter',
      filter: 'Only: A. Not shown, since one side of it is left out: Day of the opening.',
      deck: '',
    })
  })

  test('as of a day has only what differed by then', () => {
    const cut = publishedBy(realDataset, '2025-10-28')
    const series = prepareDiscrepancies(cut, optionsFrom(''))
    const sources = [...series.hard, ...series.soft.flatMap(({ differences }) => differences)].flatMap(
      ({ positions }) => positions.map(({ source }) => source),
    )
    expect(new Set(sources)).toEqual(new Set(['dawn-2025-10-27']))
    expect(series.hard).toEqual([])
    expect(say('', cut).title).toMatch(/matter of time, scope or wording; both sides could be right$/)
  })
})

test('a legend stands where there is more than one sign', () => {
  const labels = (name: keyof typeof hardDatasets) =>
    say('', hardDatasets[name]).legend.map(({ swatch }) => swatch)
  expect(labels('stretches, one day and no day')).toEqual(['day', 'span'])
  expect(labels('numbers of one unit')).toEqual([])
  expect(say('').legend.map(({ swatch }) => swatch)).toEqual(['day', 'beside'])
})

test('the order of rows in the tables does not matter', () => {
  const [one, other] = [realDataset, withTurnedTables(realDataset)].map((dataset) =>
    prepareDiscrepancies(dataset, optionsFrom('')),
  )
  expect(other).toEqual(one)
})
