import { describe, expect, test } from 'vitest'
import { describeDelegationComposition } from '@/components/charts/delegation-composition/describe'
import { prepareDelegationComposition } from '@/components/charts/delegation-composition/prepare'
import type { Dataset } from '@/dataset/dataset'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { buildSeatDataset } from '@/tests/support/seat-dataset'
import { hardDatasets } from './hard-datasets'

const prepare = (dataset: Dataset, query = '') => prepareDelegationComposition(dataset, optionsFrom(query))

testMarks(
  {
    prepare: prepareDelegationComposition,
    describe: describeDelegationComposition,
    records: ['delegation_seat'],
    context: ['claim_report'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'round=none', 'source=-a'],
)

test('marks stand in reading order: newest round first, heads, members as printed, bodies, mediators', () => {
  expect(prepare(realDataset).marks.map(({ id }) => id)).toEqual([
    'istanbul-2-pakistan-asim-malik',
    'istanbul-2-afghan-abdul-haq-waseq',
    'istanbul-2-afghan-suhail-shaheen',
    'istanbul-2-afghan-anas-haqqani',
    'istanbul-2-afghan-rahmatullah-najib',
    'istanbul-2-mediator-qatar',
    'istanbul-2-mediator-turkiye',
    'istanbul-1-pakistan-khawaja-asif',
    'istanbul-1-pakistan-isi',
    'istanbul-1-pakistan-military-operations',
    'istanbul-1-pakistan-foreign-office',
    'istanbul-1-afghan-rahmatullah-najib',
    'istanbul-1-afghan-anas-haqqani',
    'istanbul-1-afghan-suhail-shaheen',
    'istanbul-1-afghan-abdul-qahar-balkhi',
    'istanbul-1-afghan-noorur-rahman-nusrat',
    'istanbul-1-mediator-qatar',
    'istanbul-1-mediator-turkiye',
    'doha.pakistan',
    'doha.afghan-taliban',
    'doha-mediator-qatar',
    'doha-mediator-turkiye',
  ])
})

test('the order of rows in the tables does not matter', () => {
  const { finding, rounds, marks } = prepare(withTurnedTables(realDataset))
  expect({ finding, rounds, marks }).toEqual(
    (({ finding, rounds, marks }) => ({ finding, rounds, marks }))(prepare(realDataset)),
  )
})

test('names stand as their locating phrases have them, and phrases at odds still give an order', () => {
  const orderOf = (anchors: readonly string[]) =>
    prepare(
      buildSeatDataset({
        rounds: ['i'],
        people: { a: 'Ada', b: 'Bo', c: 'Cy' },
        seats: ['a', 'b', 'c'].map((id, index) => ({
          id,
          round: 'i',
          party: 'north',
          person: id,
          anchor: anchors[index],
        })),
      }),
    ).marks.flatMap(({ id, absence }) => (absence ? [] : [id]))
  expect(orderOf(['came with Ada', 'came Bo', 'came Cy'])).toEqual(['a', 'b', 'c'])
  expect(orderOf(['Cy, Ada', 'Bo, Cy', 'Bo, Cy'])).toEqual(['b', 'c', 'a'])
  expect(orderOf(['and Ada', 'Bo', 'Cy, Bo'])).toEqual(['c', 'b', 'a'])
  expect(orderOf(['Ada, Bo', 'Bo, Cy', 'Cy, Ada']).toSorted()).toEqual(['a', 'b', 'c'])
})

test('what other articles have on the point stands beside a seat', () => {
  const { marks } = prepare(realDataset)
  const contextOf = (id: string) => marks.find((mark) => mark.id === id)?.context.map((ref) => ref.id)
  expect(contextOf('istanbul-1-pakistan-khawaja-asif')).toEqual([
    'asif-led-pakistan-team-istanbul-1:dawn-2025-10-27',
    'asif-led-pakistan-team-istanbul-1:five-takeaways-undated',
  ])
  expect(contextOf('istanbul-1-afghan-rahmatullah-najib')).toEqual([])
})

describe('an article that does not agree on the point', () => {
  const othersWith = (stance: 'affirms' | 'contradicts' | 'unclear', kind = 'between_sources' as const) => {
    const built = buildSeatDataset({
      rounds: ['i'],
      sources: [{ id: 'a' }, { id: 'b' }],
      seats: [{ id: 'x', round: 'i', party: 'north', person: 'X', role: 'head' }],
    })
    const claim = { claim: 'c', strength: 'explicit' as const, value: null, relayed_via: null, note: null }
    const rows: Dataset['rows'] = {
      ...built.rows,
      claims: [
        {
          id: 'c',
          label: 'X led',
          proposition: 'X led.',
          topic: 't',
          round: 'i',
          kind: 'person',
          knowable_from: null,
          note: null,
        },
      ],
      claim_reports: [
        { ...claim, source: 'a', stance: 'affirms' },
        { ...claim, source: 'b', stance },
      ],
      discrepancies: [{ id: 'd', title: 'd', kind, severity: 'soft', summary: 'd', note: null }],
      discrepancy_subjects: [
        { discrepancy: 'd', record_type: 'delegation_seat', record_id: 'x' },
        { discrepancy: 'd', record_type: 'claim', record_id: 'c' },
      ],
    }
    return (query = '') =>
      prepare({ ...built, rows }, query).reported.find(({ seat }) => seat.id === 'x')?.seat.others
  }

  test('leaves it open or says otherwise', () => {
    expect(othersWith('unclear')()).toMatchObject({ leavesOpen: ['b'], namesNoHead: [], saysOtherwise: [] })
    expect(othersWith('contradicts')()).toMatchObject({ leavesOpen: [], saysOtherwise: ['b'] })
    expect(othersWith('affirms')()).toBeNull()
  })

  test('is not heard where the filter leaves it out', () => {
    expect(othersWith('unclear')('source=a')).toBeNull()
  })
})

describe('an empty cell gives the first reason that holds', () => {
  const reasonOf = (dataset: Dataset, query = '') =>
    prepare(dataset, query).marks.find(({ id }) => id === 'ii.north')?.absence
  const seats = [{ id: 'x', round: 'i', party: 'north', person: 'X' }]
  const rounds = ['i', 'ii']

  test('nobody named, by the articles that report on the round', () => {
    expect(reasonOf(buildSeatDataset({ rounds, seats }))).toEqual({ reason: 'nobody-named', sources: ['a'] })
  })
  test('no article reports on the round', () => {
    const { process, rows } = buildSeatDataset({ rounds, seats })
    const round_reports = rows.round_reports.filter(({ round }) => round === 'i')
    expect(reasonOf({ process, rows: { ...rows, round_reports } })?.reason).toBe('round-not-covered')
  })
  test('an article is still being coded', () => {
    const sources = [{ id: 'a' }, { id: 'b', coding_complete: false }]
    expect(reasonOf(buildSeatDataset({ rounds, seats, sources }))).toEqual({
      reason: 'not-coded-yet',
      sources: ['b'],
    })
  })
  test('the filter leaves the seat out', () => {
    const more = [...seats, { id: 'y', round: 'ii', party: 'north', person: 'Y', sources: ['b'] }]
    const dataset = buildSeatDataset({ rounds, seats: more, sources: [{ id: 'a' }, { id: 'b' }] })
    expect(reasonOf(dataset, 'source=a')).toEqual({ reason: 'filtered-out', sources: ['b'] })
    expect(reasonOf(dataset)).toBeUndefined()
  })
})
