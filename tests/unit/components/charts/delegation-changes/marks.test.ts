import { expect, test } from 'vitest'
import { describeDelegationChanges } from '@/components/charts/delegation-changes/describe'
import { prepareDelegationChanges } from '@/components/charts/delegation-changes/prepare'
import type { Dataset } from '@/dataset/dataset'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

const prepare = (dataset: Dataset, query = '') => prepareDelegationChanges(dataset, optionsFrom(query))

testMarks(
  {
    prepare: prepareDelegationChanges,
    describe: describeDelegationChanges,
    records: ['delegation_seat'],
    context: ['claim_report'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'side=north', 'source=a'],
)

test('marks stand in reading order: the latest heads, who is named again, who is not; rounds without names last', () => {
  expect(prepare(realDataset).marks.map(({ id }) => id)).toEqual([
    'istanbul-1-pakistan-isi',
    'istanbul-2-pakistan-asim-malik',
    'istanbul-1-pakistan-khawaja-asif',
    'istanbul-1-pakistan-khawaja-asif.istanbul-2',
    'istanbul-1-pakistan-military-operations',
    'istanbul-1-pakistan-military-operations.istanbul-2',
    'istanbul-1-pakistan-foreign-office',
    'istanbul-1-pakistan-foreign-office.istanbul-2',
    'istanbul-2-afghan-abdul-haq-waseq',
    'istanbul-1-afghan-rahmatullah-najib',
    'istanbul-2-afghan-rahmatullah-najib',
    'istanbul-1-afghan-anas-haqqani',
    'istanbul-2-afghan-anas-haqqani',
    'istanbul-1-afghan-suhail-shaheen',
    'istanbul-2-afghan-suhail-shaheen',
    'istanbul-1-afghan-abdul-qahar-balkhi',
    'istanbul-1-afghan-abdul-qahar-balkhi.istanbul-2',
    'istanbul-1-afghan-noorur-rahman-nusrat',
    'istanbul-1-afghan-noorur-rahman-nusrat.istanbul-2',
    '..doha',
  ])
})

test('the order of rows in the tables does not matter', () => {
  const { finding, sections, marks } = prepare(realDataset)
  expect(prepare(withTurnedTables(realDataset))).toMatchObject({ finding, sections, marks })
})

const stepsOf = (dataset: Dataset, query = '') =>
  Object.fromEntries(
    prepare(dataset, query).sections.flatMap(({ threads }) =>
      threads.flatMap(({ cells }) =>
        cells.flatMap(({ seats, line, step }) => seats.map(({ id }) => [id, [line, step]])),
      ),
    ),
  )

test('what is said of each name, and what leads to it', () => {
  expect(stepsOf(realDataset)).toMatchObject({
    'istanbul-2-pakistan-asim-malik': ['body', 'same-body'],
    'istanbul-2-afghan-abdul-haq-waseq': [null, 'first-named'],
    'istanbul-2-afghan-rahmatullah-najib': ['person', 'head-then-member'],
    'istanbul-2-afghan-anas-haqqani': ['person', null],
  })
  expect(stepsOf(hardDatasets['three rounds'])).toEqual({
    x1: [null, null],
    x3: [null, 'named-again'],
    g1: [null, null],
    g2: ['body', 'same-body'],
    g3: ['person', 'member-then-head'],
    s2: [null, 'first-named'],
  })
})

test('where an article is left out or still being coded, nobody is said to be first named', () => {
  expect(stepsOf(realDataset, 'source=-dawn-2025-10-27')['istanbul-2-afghan-anas-haqqani']).toEqual([
    null,
    null,
  ])
  expect(stepsOf(hardDatasets['an article still being coded']).y).toEqual([null, null])
})

test('a name that is missing gives the first reason that holds', () => {
  const absenceOf = (dataset: Dataset, id: string, query = '') =>
    prepare(dataset, query).marks.find((mark) => mark.id === id)?.absence
  expect(absenceOf(realDataset, 'istanbul-1-pakistan-foreign-office.istanbul-2')).toEqual({
    reason: 'not-named-again',
    sources: ['we-news-2025-11-07', 'news-on-sunday-2025-11-16'],
  })
  expect(absenceOf(hardDatasets['an article still being coded'], 'x.ii')?.reason).toBe('not-coded-yet')
  expect(absenceOf(hardDatasets['one person in two places'], 'x.ii')).toBeUndefined()
  const { rows } = realDataset
  const alsoInDawn = rows.evidence.map((row) =>
    row.record_id === 'istanbul-2-afghan-abdul-haq-waseq' ? { ...row, source: 'dawn-2025-10-27' } : row,
  )
  const dataset = { ...realDataset, rows: { ...rows, evidence: alsoInDawn } }
  expect(absenceOf(dataset, 'istanbul-1-afghan-anas-haqqani.istanbul-2', 'source=dawn-2025-10-27')).toEqual({
    reason: 'filtered-out',
    sources: ['we-news-2025-11-07'],
  })
})

test('where nobody of a side is named, its names do not end one by one', () => {
  const { marks } = prepare(hardDatasets['three rounds'])
  expect(marks.map(({ id }) => id)).toContain('iii..south')
  expect(marks.map(({ id }) => id)).not.toContain('s2.iii')
})

test('more than four rounds with names: the last four are drawn, the others named', () => {
  const { columns, earlier, rows } = prepare(hardDatasets['ten rounds and forty articles'])
  expect(columns.map(({ round }) => round)).toEqual(['r6', 'r7', 'r8', 'r9'])
  expect(earlier.map(({ round }) => round)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5'])
  expect(rows.map(({ name }) => name)).toEqual(['Man 0', 'Man 1', 'Man 2', 'Man 3', 'Man 4'])
})
