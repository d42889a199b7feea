import { describe, expect, test } from 'vitest'
import { describeTimeline } from '@/components/charts/timeline/describe'
import { roundText } from '@/components/charts/timeline/phrases'
import { prepareTimeline } from '@/components/charts/timeline/prepare'
import { publishedBy } from '@/dataset/as-of'
import type { Dataset } from '@/dataset/dataset'
import { type Account, buildAccountDataset } from '@/tests/support/account-dataset'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { hardDatasets } from './hard-datasets'

function say(query: string, dataset: Dataset = realDataset) {
  return describeTimeline(prepareTimeline(dataset, optionsFrom(query)), english, firstRelease)
}

describe('the real process', () => {
  const { spoken, legend } = say('')

  test.each([
    ['istanbul-1-opens', 'First Istanbul round opens: 25 October 2025, two articles'],
    [
      'october-ceasefire',
      'Ceasefire agreed: 15 October 2025, 16 October 2025, 18 October 2025 or 19 October 2025, as accounts differ, four articles',
    ],
    ['evidence-shown', 'Pakistan shows evidence: some time from 25 to 26 October 2025, two articles'],
    [
      'infiltration-attempts',
      'Infiltration attempts: some time from 25 October 2025 to the day of the article, 27 October 2025, one article',
    ],
    ['trump-offers-to-mediate', 'Trump offers to mediate: by 31 October 2025, one article'],
    ['istanbul-1-pause', 'Pause for internal consultations: from 27 October 2025 on, one article'],
    ['border-clashes', 'Border clashes: some time in Oct 2025, two articles'],
    ['taliban-return-2021', 'Taliban return to power: some time in 2021, three articles'],
    ['pahalgam-attack', 'Pahalgam attack: no day given, one article'],
    ['round.doha', 'Round 1, Doha: no article gives its days, four articles'],
    ['round.istanbul-2', 'Round 3, Istanbul II (November): until 7 Nov, start not given, two articles'],
    ['article.five-takeaways-undated', 'Article: Undated article, 27 to 31 October 2025'],
  ])('speaks %s', (id, label) => {
    expect(spoken[id]).toBe(label)
  })

  test('explains the signs that occur', () => {
    expect(legend.map(({ swatch }) => swatch)).toEqual(['day', 'rival', 'band', 'bounded-band', 'single'])
    expect(say('view=summary').legend.map(({ swatch }) => swatch)).toEqual(['day', 'rival', 'single'])
  })

  test('never judges or settles', () => {
    const said = JSON.stringify({ ...say(''), table: null, spoken: null })
    expect(said).not.toMatch(/\b(confirmed|disputed|agreement between|silent|omitted|collapsed|actually)\b/i)
  })
})

describe('findings of other processes', () => {
  const titleOf = (dated: readonly (readonly string[])[], kinds: readonly string[] = []) =>
    say(
      '',
      buildAccountDataset({
        events: dated.map((days, index) => ({
          id: `e${index}`,
          title: `Event ${index}`,
          kind: kinds[index] ?? 'step',
          ...(days[0] === undefined ? {} : { precision: 'day' as const, start_on: days[0], end_on: days[0] }),
        })),
        told: dated.flatMap((days, index): Account[] =>
          (days.length === 0 ? [null] : days).map((day) => [`e${index}`, 'a', day]),
        ),
      }),
    ).title

  test.each([
    [[['2031-01-01']], 'The one event has a day'],
    [[['2031-01-01'], ['2031-01-02']], 'All 2 events have a day'],
    [[[]], 'The one event has no single day'],
    [[[], []], 'None of 2 events has a single day'],
    [[['2031-01-01'], []], 'One of 2 events has a day'],
    [[['2031-01-01'], ['2031-01-01', '2031-01-02']], 'One of 2 events has a day; the step has two'],
    [
      [
        ['2031-01-01', '2031-01-02', '2031-01-03'],
        ['2031-01-01', '2031-01-02'],
      ],
      'None of 2 events has a single day; “Event 0” has three',
    ],
    [
      [
        ['2031-01-01', '2031-01-02'],
        ['2031-01-01', '2031-01-02'],
      ],
      'None of 2 events has a single day; two have two each',
    ],
    [[], 'No event is coded'],
  ])('%j', (dated, title) => {
    expect(titleOf(dated)).toBe(title)
  })

  test('nothing is counted while an article is still being coded', () => {
    expect(say('', inventedDataset)).toMatchObject({
      title: 'What happened when, and how firmly',
      finding: null,
      deck: 'What these three articles report, by day, and how firmly the day is given. Still being coded: Delta Notes.',
    })
  })
})

test('a summary counts what has no row there, by how firmly it is dated', () => {
  expect(say('view=summary', hardDatasets['two hundred events']).deck).toBe(
    'What this article reports, by day, and how firmly the day is given. 187 more with a day have no row here.',
  )
})

describe('a filtered chart', () => {
  test('names the filter and counts anew', () => {
    expect(say('round=istanbul-2')).toMatchObject({
      title: 'Three of 7 events have a day',
      filter: 'Only: Istanbul II (November).',
    })
    expect(say('round=none').filter).toBe('Only: Round not stated.')
  })

  test('says so when nothing is left', () => {
    const dataset = hardDatasets['one event without a day']
    const round = buildAccountDataset({
      rounds: [{ id: 'i' }],
      events: [{ id: 'x' }],
      told: [['x', 'a', null]],
    })
    expect(say('', dataset).title).toBe('The one event has no single day')
    expect(say('round=i', round)).toMatchObject({ title: 'No event is left after the filter', deck: '' })
  })

  test('does not show days of rounds that rest on an article left out', () => {
    const textsOf = (query: string, dataset: Dataset = realDataset) => {
      const series = prepareTimeline(dataset, optionsFrom(query))
      return series.rounds.map((round) => roundText(series, round, english))
    }
    expect(textsOf('source=-south-asia-times-2025-10-29')).toEqual([
      '1 Doha: no article gives its days',
      '2 Istanbul I (October): days rest on an article left out',
      '3 Istanbul II (November): until 7 Nov, start not given',
    ])
    expect(textsOf('source=dawn-2025-10-27')[2]).toBe('3 Istanbul II (November): left out by the filter')
    expect(textsOf('', publishedBy(realDataset, '2025-10-28'))).toHaveLength(2)
  })
})
