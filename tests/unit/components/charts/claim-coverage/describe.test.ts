import { describe, expect, test } from 'vitest'
import { describeClaimCoverage } from '@/components/charts/claim-coverage/describe'
import { positionsLine, summaryCaption } from '@/components/charts/claim-coverage/phrases'
import { prepareClaimCoverage } from '@/components/charts/claim-coverage/prepare'
import { listRows } from '@/components/charts/claim-coverage/series'
import { publishedBy } from '@/dataset/as-of'
import type { Dataset } from '@/dataset/dataset'
import { buildClaimDataset, type Claimed } from '@/tests/support/claim-dataset'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'

const prepare = (query = '', dataset: Dataset = realDataset) =>
  prepareClaimCoverage(dataset, optionsFrom(query))
const say = (query = '', dataset: Dataset = realDataset) =>
  describeClaimCoverage(prepare(query, dataset), english, firstRelease)

/** What is said of claims in articles a, b and c. */
function sayOf(
  claims: readonly (string | { id: string; kind?: 'date' | 'number'; topic?: string })[],
  told: readonly Claimed[],
  sources = ['a', 'b', 'c'],
) {
  const dataset = buildClaimDataset({
    topics: ['flow', 'UN seats'],
    sources: sources.map((id) => ({ id })),
    claims: claims.map((claim) => (typeof claim === 'string' ? { id: claim } : { ...claim })),
    told,
  })
  return say('', dataset)
}

describe('what the chart says of the real process', () => {
  test('contradictions in words', () => {
    const series = prepare()
    const line = (id: string) => {
      const row = listRows(series).find((one) => one.id === id)
      return row && positionsLine(series, row, english)
    }
    expect(line('ceasefire-dated-18-october')).toBe(
      'Dawn: 19 October · Undated article: 15 October in one paragraph, 16 October in another · News on Sunday: 18 October, day of signing',
    )
    expect(line('ceasefire-reached-at-doha')).toBe('')
  })

  test('spoken labels', () => {
    const { spoken } = say()
    const of = (id: string) => spoken[id]
    expect(of('ceasefire-dated-18-october.dawn-2025-10-27')).toBe(
      'Ceasefire dates from 18 October, Dawn: says otherwise',
    )
    expect(of('nine-point-agenda-istanbul-2.dawn-2025-10-27')).toBe(
      'Pakistan brought nine points in November, Dawn: not yet knowable',
    )
    expect(of('monitoring-mechanism-discussed-istanbul-1.five-takeaways-undated')).toBe(
      'Monitoring discussed in October, Undated article: says so, relaying Radio Pakistan',
    )
    expect(of('only.we-news-2025-11-07')).toBe('In We News only: 13 points')
  })

  test('the summary names what its rows are', () => {
    expect(summaryCaption(prepare('view=summary'), english)).toBe('12 points in three or more articles')
  })

  test('no word that accuses or judges', () => {
    const said = JSON.stringify([say(), say('view=summary')])
    expect(said).not.toMatch(/\b(confirmed|disputed|agreement between|silent|omitted|left out)\b/i)
  })
})

describe('findings of other processes', () => {
  const affirm = (claim: string, ...articles: string[]): Claimed[] =>
    articles.map((article) => [claim, article, 'affirms'])

  test('every claim in one article, or in several', () => {
    expect(sayOf(['x', 'y'], [...affirm('x', 'a'), ...affirm('y', 'b')]).title).toBe(
      'Each of the 2 points compared stands in one article only',
    )
    expect(sayOf(['x'], affirm('x', 'a', 'b')).title).toBe(
      'The one point compared stands in two articles or more',
    )
  })

  test('two claims that all tell are named, three are counted', () => {
    const told = ['x', 'y', 'z'].flatMap((claim) => affirm(claim, 'a', 'b', 'c'))
    expect(sayOf(['x', 'y'], told).title).toMatch(/; two are told by all three: x and y$/)
    expect(sayOf(['x', 'y', 'z'], told).title).toMatch(/; three are told by all three$/)
    expect(sayOf(['x'], affirm('x', 'a', 'b'), ['a', 'b']).title).toMatch(
      /; one is told by both articles: x$/,
    )
  })

  test('one article alone, or nothing', () => {
    expect(sayOf(['x', 'y'], [...affirm('x', 'a'), ...affirm('y', 'a')], ['a'])).toMatchObject({
      title: '2 points stand in A, the only article here',
      deck: 'What one article says.',
    })
    expect(sayOf([], [])).toMatchObject({
      title: 'No point is coded for comparison',
      finding: null,
      deck: '',
    })
  })
})

describe('contradictions of other processes', () => {
  const contradicted = (claim: string): Claimed[] => [
    [claim, 'a', 'affirms'],
    [claim, 'b', 'contradicts'],
  ]

  test('by kind and topic', () => {
    const claims = [
      { id: 'x', kind: 'date' as const },
      { id: 'y', kind: 'number' as const, topic: 'UN seats' },
      { id: 'z', kind: 'date' as const, topic: 'UN seats' },
    ]
    expect(
      sayOf(
        claims,
        claims.flatMap(({ id }) => contradicted(id)),
      ).deck,
    ).toBe(
      'Which article says what. Articles contradict each other on the date of the flow, the date of the UN seats and a number (UN seats).',
    )
  })

  test('none', () => {
    expect(sayOf(['x'], [['x', 'a', 'affirms']]).deck).toBe(
      'Which article says what. No two articles contradict each other on these points.',
    )
  })

  test('a claim that is only denied says nothing of who contradicts whom', () => {
    expect(sayOf(['x'], [['x', 'a', 'contradicts']]).deck).toBe('Which article says what.')
  })

  test('nothing is said to be in one article only, or uncontradicted, while an article is still being coded', () => {
    expect(say('', inventedDataset)).toMatchObject({
      title: 'Which article says what',
      finding: null,
      deck: 'Which article says what. Articles contradict each other on two numbers (Sessions, River). Still being coded: Delta Notes.',
    })
    const agreeing = buildClaimDataset({
      sources: [{ id: 'a' }, { id: 'b', coding_complete: false }],
      claims: [{ id: 'x' }],
      told: [['x', 'a', 'affirms']],
    })
    expect(say('', agreeing).deck).toBe('Which article says what. Still being coded: B.')
  })
})

describe('a filtered chart', () => {
  test('names the filter and what only articles left out tell', () => {
    expect(say('round=doha&source=-dawn-2025-10-27').filter).toBe(
      'Only: Doha. Left out: Dawn. Not shown, since only articles left out tell it: Border clashes lasted about a week.',
    )
    expect(say('source=-dawn-2025-10-27').filter).toMatch(/^Left out: Dawn\. 7 points that only/)
  })

  test('has a plain title where one article is left', () => {
    expect(say('source=dawn-2025-10-27')).toMatchObject({ title: 'Which article says what', finding: null })
  })

  test('as of a day has the articles published by then, and names the one that may have been', () => {
    const cut = publishedBy(realDataset, '2025-10-28')
    expect(listRows(prepare('', cut)).flatMap(({ cells }) => cells.map(({ source }) => source))).toEqual(
      Array.from({ length: 27 }, () => 'dawn-2025-10-27'),
    )
    expect(say('', cut)).toMatchObject({ title: 'Which article says what', finding: null })
    expect(say('', cut).filter).toContain('Undated article')
  })

  test('says so when nothing is left', () => {
    expect(say('topic=economy&kind=date')).toMatchObject({
      title: 'No point is left after the filter',
      deck: '',
    })
  })
})
