import { describe, expect, test } from 'vitest'
import { describeDemandPaths } from '@/components/charts/demand-paths/describe'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
import { publishedBy } from '@/dataset/as-of'
import { buildDemandDataset, type Told } from '@/tests/support/demand-dataset'
import { english, firstRelease, optionsFrom, realDataset } from '@/tests/support/draw'

const say = (query = '', dataset = realDataset) =>
  describeDemandPaths(prepareDemandPaths(dataset, optionsFrom(query)), english, firstRelease)

describe('what the chart says of the real process', () => {
  test('finding, deck and source line', () => {
    const said = say()
    expect(said.title).toBe(
      'Two items moved, both back: honour the Doha commitments and framework to carry out the truce; none moved forward',
    )
    expect(said.finding).toBe(said.title)
    expect(said.deck).toBe(
      'Steps as five articles tell them, each in the article’s own order and never joined across articles. None of the statuses written out is told by the Afghan Taliban side.',
    )
    expect(said.sourceLine).toContain('Two coders agreed in 52 of 79 cases (kappa 0.58).')
    expect(said.filter).toBeNull()
  })

  test('the legend of the full view has all that occurs, that of a summary what its words leave open', () => {
    const statuses = (query: string) =>
      say(query).legend.flatMap(({ swatch }) => (swatch.kind === 'status' ? swatch.status : []))
    expect(statuses('')).toEqual([
      'not_honoured',
      'refused',
      'evaded',
      'deadlocked',
      'raised',
      'reiterated',
      'answered',
      'mechanism_pending',
      'agreed',
      'partly_implemented',
    ])
    expect(statuses('view=summary')).toEqual(['raised'])
    const kinds = say().legend.map(({ swatch }) => swatch.kind)
    expect(kinds).toContain('back')
    expect(kinds).not.toContain('forward')
  })

  test('a spoken label gives item, round, article, status, place in the order and account', () => {
    const { spoken } = say()
    expect(spoken['honour-doha-commitments.istanbul-1.south-asia-times-2025-10-29.1']).toBe(
      'Honour the Doha commitments, Istanbul I (October), South Asia Times: Reported unkept, step 1 of 1, account: Pakistan: officials, back from Agreed in Doha',
    )
    expect(spoken['joint-monitoring-mechanism.istanbul-2.we-news-2025-11-07.1']).toBe(
      'Monitoring mechanism, Istanbul II (November), We News: Repeated, step 1 of 2, account: Pakistan: officials',
    )
    expect(spoken['honour-doha-commitments.istanbul-1.five-takeaways-undated']).toBe(
      'Honour the Doha commitments, Istanbul I (October), Undated article: not mentioned',
    )
    expect(spoken['honour-doha-commitments.istanbul-2.south-asia-times-2025-10-29']).toContain(
      'article is about other rounds',
    )
  })

  test('the alternative text tells the paths of the first items', () => {
    expect(say('view=summary').altText).toContain(
      'News on Sunday: Doha In principle, Istanbul I (October) In principle, Non-committal, Round not stated Stuck.',
    )
  })
})

describe('a filtered chart', () => {
  test('recomputes its finding and names the filter', () => {
    const said = say('source=-news-on-sunday-2025-11-16')
    expect(said.filter).toBe('Left out: News on Sunday.')
    expect(said.title).toBe('One item moved back: honour the Doha commitments; none moved forward')
    expect(say('side=afghan-taliban').title).toBe(
      'In these five articles none of 5 asks and offers moved back or forward between rounds',
    )
  })

  test('has a plain title where the finding would follow from the filter', () => {
    for (const query of ['round=doha', 'status=deadlocked', 'account=pakistan_official'])
      expect(say(query)).toMatchObject({ title: 'How each ask got where it stands', finding: null })
    expect(say('account=afghan_taliban').deck).not.toContain('None of the statuses')
  })

  test('says so when nothing is left', () => {
    expect(say('theme=refugees&kind=demand')).toMatchObject({
      title: 'No ask or offer is left after the filter',
      deck: 'Nothing in these articles passes the filter. Take it away to see all.',
    })
    expect(say('kind=warning').deck).toBe('Only warnings pass the filter. Take it away to see all.')
  })

  test('what was published by a day is what moved by then', () => {
    const early = publishedBy(realDataset, '2025-10-30')
    expect(say('asOf=2025-10-30', early).title).toBe(
      'One item moved back: honour the Doha commitments; none moved forward',
    )
  })
})

describe('findings of other processes', () => {
  const titleOf = (paths: Readonly<Record<string, readonly string[]>>, coding_complete = true) => {
    const rounds = ['i', 'ii', 'iii']
    const told = Object.entries(paths).flatMap(([demand, statuses]) =>
      statuses.map((status, index): Told => [demand, rounds[index] ?? null, 'a', status]),
    )
    const demands = Object.keys(paths).map((id) => ({ id, title: `Demand ${id}` }))
    return say('', buildDemandDataset({ rounds, demands, sources: [{ id: 'a', coding_complete }], told }))
      .title
  }
  const back = ['accepted', 'said-no']
  const forward = ['halted', 'accepted']

  test('one way: one, two, and more than are named', () => {
    expect(titleOf({ x: forward })).toBe('One item moved forward: demand x; none moved back')
    expect(titleOf({ x: forward, y: forward })).toBe(
      'Two items moved, both forward: demand x and demand y; none moved back',
    )
    expect(titleOf({ w: back, x: back, y: back, z: back })).toBe(
      'Four items moved, all back; none moved forward',
    )
  })

  test('several ways', () => {
    expect(titleOf({ w: back, x: forward, y: forward, z: ['accepted', 'said-no', 'accepted'] })).toBe(
      'Four items moved: one back, two forward and one both ways',
    )
  })

  test('a move stands over a round without an outcome, and never over articles', () => {
    expect(titleOf({ x: ['accepted', 'put', 'halted'] })).toContain('One item moved back')
    const dataset = buildDemandDataset({
      rounds: ['i', 'ii'],
      demands: [{ id: 'x' }],
      sources: [{ id: 'a' }, { id: 'b' }],
      told: [
        ['x', 'i', 'a', 'accepted'],
        ['x', 'ii', 'b', 'said-no'],
      ],
    })
    expect(say('', dataset).title).toBe(
      'In these two articles the one ask or offer did not move back or forward between rounds',
    )
  })

  test('nothing is said not to have moved while an article is still being coded', () => {
    expect(titleOf({ x: back }, false)).toBe('One item moved back: demand x')
    expect(titleOf({ x: ['put', 'said-no'] }, false)).toBe('How each ask got where it stands')
  })

  test('one round, or nothing coded', () => {
    const one = buildDemandDataset({ rounds: ['i'], demands: [{ id: 'x' }], told: [['x', 'i', 'a', 'put']] })
    expect(say('', one).title).toBe('How each ask got where it stands')
    expect(say('', buildDemandDataset({ rounds: ['i'] })).title).toBe('No ask or offer is coded')
  })

  test('a title that opens with a name keeps its capital', () => {
    const told: Told[] = [
      ['x', 'i', 'a', 'accepted'],
      ['x', 'ii', 'a', 'said-no'],
    ]
    const titled = (title: string) =>
      say('', buildDemandDataset({ rounds: ['i', 'ii'], demands: [{ id: 'x', title }], told })).title
    expect(titled('Northern waters to be shared')).toContain(': Northern waters')
    expect(titled('Waters of the north to be shared')).toContain(': waters of')
  })
})
