import { describe, expect, test } from 'vitest'
import { describeSourceAgreement } from '@/components/charts/source-agreement/describe'
import { prepareSourceAgreement } from '@/components/charts/source-agreement/prepare'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareSourceAgreement,
    describe: describeSourceAgreement,
    records: ['claim_report'],
    context: ['claim'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'kind=fact', 'round=none'],
)

const prepare = (query: string, dataset = realDataset) => prepareSourceAgreement(dataset, optionsFrom(query))

test('a mark opens what both articles say', () => {
  const mark = prepare('').marks.find(
    ({ id }) => id === 'dawn-2025-10-27.news-on-sunday-2025-11-16.ceasefire-dated-18-october',
  )
  expect(mark).toEqual({
    id: 'dawn-2025-10-27.news-on-sunday-2025-11-16.ceasefire-dated-18-october',
    records: [
      { type: 'claim_report', id: 'ceasefire-dated-18-october:dawn-2025-10-27' },
      { type: 'claim_report', id: 'ceasefire-dated-18-october:news-on-sunday-2025-11-16' },
    ],
    context: [{ type: 'claim', id: 'ceasefire-dated-18-october' }],
    absence: null,
    notLastStep: [],
  })
})

test('mark ids stay when an article is left out', () => {
  const all = new Set(prepare('').allMarks.map(({ id }) => id))
  const left = prepare('source=-dawn-2025-10-27').allMarks.map(({ id }) => id)
  expect(left.length).toBeLessThan(all.size)
  expect(left.filter((id) => !all.has(id))).toEqual([])
})

test('the order of rows in the tables does not matter', () => {
  expect(prepare('', withTurnedTables(realDataset))).toEqual(prepare(''))
})

describe('many articles', () => {
  const many = hardDatasets['300 claims in 40 articles']
  const { pairs, folded, summary, finding } = prepare('', many)

  test('draw the largest overlaps and the most contradictions, and count all others once', () => {
    const counted = folded.flatMap((group) => group.pairs)
    expect(finding.pairCount).toBe(780)
    expect(pairs.length + counted.length).toBe(780)
    expect(pairs.length).toBeGreaterThanOrEqual(15)
    expect(pairs.length).toBeLessThanOrEqual(30)
    const least = Math.min(...pairs.slice(0, 15).map(({ points }) => points.length))
    expect(Math.max(...counted.map(({ points }) => points.length))).toBeLessThanOrEqual(least)
    const contradictions = pairs.map(({ counts }) => counts.contradict).sort((a, b) => b - a)
    expect(Math.max(...counted.map(({ counts }) => counts.contradict))).toBeLessThanOrEqual(
      contradictions[14] ?? 0,
    )
  })

  test('a counted pair is one mark that opens all its points', () => {
    const { allMarks } = prepare('', many)
    const pair = folded.flatMap((group) => group.pairs).find(({ points }) => points.length > 0)
    const mark = allMarks.find(({ id }) => id === pair?.markId)
    expect(mark?.records).toHaveLength(2 * (pair?.points.length ?? 0))
  })

  test('a summary shows ten, those that contradict each other before others', () => {
    expect(summary.pairs).toHaveLength(10)
    expect(summary.leftOutCount).toBe(770)
    expect(summary.pairs.every(({ counts }) => counts.contradict > 0)).toBe(true)
  })
})
