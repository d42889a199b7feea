import { type Account, buildAccountDataset } from '@/tests/support/account-dataset'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { count } from '@/tests/support/count'
import { buildSeatDataset } from '@/tests/support/seat-dataset'

const day = (index: number) => `2031-03-${String((index % 28) + 1).padStart(2, '0')}`
const articles = (n: number) => count(n, (index) => ({ id: `a${index}`, short_name: `Courier no. ${index}` }))
const sentence = 'That the water of the border river may be read at any hour by either side of the weir and '
const long = (sentence + sentence).slice(0, 180)
const twoSides = (about: string): Account[] => [
  [about, 'a0', null, 'One thing'],
  [about, 'a1', null, 'Another'],
]

const manyDifferences = (n: number) =>
  buildAccountDataset({
    sources: articles(2),
    discrepancies: count(n, (index) => ({
      id: `d${index}`,
      title: `Difference number ${index} of many`,
      severity: index % 3 === 0 ? ('hard' as const) : ('soft' as const),
    })),
    positions: count(n, (index) => twoSides(`d${index}`)).flat(),
  })

/** Processes that are too long, too short or in another script, by what is hard about them. */
export const hardDatasets = {
  'forty articles with a day each': buildAccountDataset({
    sources: articles(40),
    discrepancies: [{ id: 'x', title: 'Day of the opening' }],
    positions: count(40, (index): Account => ['x', `a${index}`, day(index), `on the ${index + 1}th`]),
  }),
  'a hundred differences': manyDifferences(100),
  'two hundred differences': manyDifferences(200),
  'days ten years apart': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', '2021-04-05'],
      ['x', 'a1', '2031-11-30'],
    ],
  }),
  'days of two years': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', '2030-12-29'],
      ['x', 'a1', '2031-01-02'],
    ],
  }),
  'days in two months': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', '2031-03-28'],
      ['x', 'a1', '2031-04-20'],
    ],
  }),
  'stretches, one day and no day': buildAccountDataset({
    sources: articles(4),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', ['2031-03-01', '2031-03-09']],
      ['x', 'a1', '2031-03-04'],
      ['x', 'a2', null],
      ['x', 'a3', ['2031-03-02', null]],
    ],
  }),
  'numbers of one unit': buildAccountDataset({
    sources: articles(3),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', 2],
      ['x', 'a1', 37.5],
      ['x', 'a1', 3],
    ],
  }),
  'the same number twice': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', 2],
      ['x', 'a1', 2],
    ],
  }),
  'a number and words': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x' }],
    positions: [
      ['x', 'a0', 2],
      ['x', 'a1', null],
    ],
  }),
  'texts of 180 characters': buildAccountDataset({
    sources: articles(2),
    discrepancies: [{ id: 'x', title: long }],
    positions: [
      ['x', 'a0', '2031-03-01', long],
      ['x', 'a1', '2031-03-02', long],
    ],
  }),
  'words longer than a line': buildAccountDataset({
    sources: [{ id: 'a0', short_name: 'Wasserstandsbote' }, { id: 'a1' }],
    discrepancies: [{ id: 'x', title: 'Unterstützung'.repeat(9) }],
    positions: [
      ['x', 'a0', '2031-03-01', 'Unterstützung'.repeat(7)],
      ['x', 'a1', '2031-03-02'],
    ],
  }),
  'names in Arabic': buildAccountDataset({
    sources: [
      { id: 'a0', short_name: 'صحيفة النهر' },
      { id: 'a1', short_name: 'بريد المرتفعات' },
    ],
    discrepancies: [{ id: 'x', title: 'يوم افتتاح الجولة' }],
    positions: [
      ['x', 'a0', '2031-03-01', 'يوم الأحد'],
      ['x', 'a1', '2031-03-02', 'يوم الإثنين'],
    ],
  }),
  'an article still being coded': buildAccountDataset({
    sources: [{ id: 'a0' }, { id: 'a1', coding_complete: false }],
    discrepancies: [{ id: 'x' }],
    positions: twoSides('x'),
  }),
  'one difference inside one article': buildAccountDataset({
    discrepancies: [{ id: 'x', kind: 'within_source', severity: 'soft' }],
    positions: [
      ['x', 'a', null, 'one'],
      ['x', 'a', null, 'two'],
    ],
  }),
  'one round and nothing else': buildAccountDataset({ rounds: [{ id: 'i' }] }),
  '300 claims and no difference': buildClaimDataset({
    sources: articles(40),
    claims: count(300, (index) => ({ id: `c${index}` })),
  }),
  'seats and no difference': buildSeatDataset({}),
  'no articles': buildAccountDataset({ sources: [] }),
}
