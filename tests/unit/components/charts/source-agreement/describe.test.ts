import { describe, expect, test } from 'vitest'
import { describeSourceAgreement } from '@/components/charts/source-agreement/describe'
import { prepareSourceAgreement } from '@/components/charts/source-agreement/prepare'
import { publishedBy } from '@/dataset/as-of'
import type { Dataset } from '@/dataset/dataset'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { english, firstRelease, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { hardDatasets } from './hard-datasets'

const say = (query = '', dataset = realDataset) =>
  describeSourceAgreement(prepareSourceAgreement(dataset, optionsFrom(query)), english, firstRelease)

describe('what the chart says of the real process', () => {
  test('finding, deck and source line', () => {
    const said = say()
    expect(said.title).toBe(
      'Any two articles share 3 to 16 points; three pairs contradict each other, on the date of the ceasefire',
    )
    expect(said.deck).toBe(
      'One square is one point that both articles of a pair report; the figures say of how many that both cover.',
    )
    expect(said.sourceLine).toContain('Two coders agreed in 290 of 300 cases (kappa 0.93).')
    expect(said.legend.map(({ swatch }) => swatch)).toEqual([
      'both',
      'relayed',
      'cites',
      'open',
      'contradict',
    ])
  })

  test('a spoken label gives point, articles and state, and what each gives where they contradict', () => {
    const { spoken } = say()
    expect(spoken['dawn-2025-10-27.we-news-2025-11-07.turkiye-and-qatar-mediated-istanbul-talks']).toBe(
      'Türkiye and Qatar mediated in Istanbul, Dawn and We News: Both say so',
    )
    expect(spoken['dawn-2025-10-27.news-on-sunday-2025-11-16.ceasefire-dated-18-october']).toMatch(
      /^Ceasefire dates from 18 October, Dawn and News on Sunday: Contradict each other, 19 October against /,
    )
  })

  test('the alternative text tells the pairs', () => {
    expect(say().altText).toContain('Dawn and We News: 3 of 6 that both cover; Both say so 3.')
  })

  test('no word that takes sides', () => {
    const { title, deck, altText, legend } = say()
    const all = [title, deck, altText, ...legend.map(({ label }) => label)].join(' ')
    expect(all).not.toMatch(/agree|confirm|disput|independent|silent|omit|%/i)
  })
})

describe('a filtered chart', () => {
  test('recomputes its finding and names the filter', () => {
    expect(say('topic=ceasefire')).toMatchObject({
      filter: 'Only: topic Ceasefire.',
      title:
        'No two articles share more than 7 points; three pairs contradict each other, on the date of the ceasefire',
    })
    expect(say('source=-dawn-2025-10-27').title).toBe(
      'Any two articles share 3 to 13 points; one pair contradicts each other, on the date of the ceasefire',
    )
    expect(say('source=dawn-2025-10-27&source=we-news-2025-11-07').title).toBe(
      'Dawn and We News share 3 points',
    )
  })

  test('one article leaves nothing to compare', () => {
    expect(say('source=dawn-2025-10-27')).toMatchObject({
      title: 'One article leaves nothing to compare',
      finding: null,
      deck: 'It takes two articles to compare.',
    })
    const early = publishedBy(realDataset, '2025-10-28')
    expect(say('asOf=2025-10-28', early).title).toBe('One article leaves nothing to compare')
  })

  test('says so when nothing is left', () => {
    expect(say('topic=ceasefire&kind=person').title).toBe('No point is left after the filter')
  })
})

describe('findings of other processes', () => {
  test('nothing is compared to the end while an article is still being coded', () => {
    const said = say('', inventedDataset)
    expect(said.title).toBe('Common ground: what any two articles both report')
    expect(said.deck).toContain('So far two pairs contradict each other, on ')
    expect(said.deck).toContain('Still being coded: Delta Notes.')
    expect(JSON.stringify(said.table.rows)).toContain('null')
  })

  test('pairs that share nothing, and all the same', () => {
    expect(say('', hardDatasets['pairs that share nothing']).title).toBe('Any two articles share no point')
    const one = buildClaimDataset({
      sources: ['a', 'b', 'c'].map((id) => ({ id })),
      claims: [{ id: 'x' }],
      told: ['a', 'b', 'c'].map((id) => ['x', id, 'affirms'] as const),
    })
    expect(say('', one).title).toBe('Any two articles share 1 point')
  })

  test('no articles, no claims', () => {
    expect(say('', hardDatasets['no claims']).title).toBe('No point is coded for comparison')
    expect(say('', hardDatasets['no articles']).title).toBe('No point is coded for comparison')
  })
})

describe('how two articles stand to each other on a point', () => {
  const stateOf = (...told: Parameters<typeof buildClaimDataset>[0]['told'] & object) => {
    const dataset = buildClaimDataset({
      sources: [{ id: 'a' }, { id: 'b', outlet: 'The Wire' }],
      claims: [{ id: 'x' }],
      told,
    })
    return prepareSourceAgreement(dataset, optionsFrom('')).pairs[0]?.points[0]?.state
  }
  test.each([
    ['affirms', 'affirms', 'both'],
    ['affirms', 'unclear', 'open'],
    ['unclear', 'contradicts', 'open'],
    ['contradicts', 'contradicts', 'open'],
    ['contradicts', 'affirms', 'contradict'],
  ] as const)('%s and %s', (a, b, state) => {
    expect(stateOf(['x', 'a', a], ['x', 'b', b])).toBe(state)
  })

  test('a report taken from the other article’s outlet is not a second one; from a third it is relayed', () => {
    expect(stateOf(['x', 'a', 'affirms', null, 'wire'], ['x', 'b', 'affirms'])).toBe('cites')
    expect(stateOf(['x', 'a', 'affirms'], ['x', 'b', 'affirms', null, 'wire'])).toBe('relayed')
  })

  describe('a report that stands where its article cites the other', () => {
    const base = buildClaimDataset({
      sources: [{ id: 'a' }, { id: 'b', outlet: 'The Wire' }],
      claims: [{ id: 'x' }],
      told: [
        ['x', 'a', 'affirms'],
        ['x', 'b', 'affirms'],
      ],
    })
    const statement = (id: string, source: string, paragraph: number) => ({
      id,
      source,
      paragraph,
      speaker: 'an official',
      person: null,
      named: false,
      side: 'northern',
      mode: 'direct' as const,
      relayed_via: null,
      channel: null,
      side_inferred: false,
      duplicate_of: null,
      gist: 'Something.',
    })
    const stateWith = (...statements: Dataset['rows']['statements']) => {
      const evidence = [
        {
          id: 'e',
          record_type: 'claim_report' as const,
          record_id: 'x:a',
          source: 'a',
          paragraph: 4,
          anchor: 'so',
        },
      ]
      const dataset = { ...base, rows: { ...base.rows, evidence, statements } }
      return prepareSourceAgreement(dataset, optionsFrom('')).pairs[0]?.points[0]?.state
    }

    test('credited to its outlet, in that paragraph alone', () => {
      expect(stateWith({ ...statement('s', 'a', 4), relayed_via: 'wire' })).toBe('cites')
      expect(stateWith({ ...statement('s', 'a', 5), relayed_via: 'wire' })).toBe('both')
      expect(stateWith({ ...statement('s', 'b', 4), relayed_via: 'wire' })).toBe('both')
    })

    test('repeating its words', () => {
      const told = statement('told', 'b', 9)
      expect(stateWith({ ...statement('s', 'a', 4), duplicate_of: 'told' }, told)).toBe('cites')
      expect(stateWith({ ...statement('s', 'a', 4), duplicate_of: 'told' }, { ...told, source: 'a' })).toBe(
        'both',
      )
    })
  })
})
