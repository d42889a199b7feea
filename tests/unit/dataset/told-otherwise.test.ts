import { expect, test } from 'vitest'
import { publishedBy } from '@/dataset/as-of'
import { findToldOtherwise } from '@/dataset/told-otherwise'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { realDataset } from '@/tests/support/draw'

const article = (id: string, day: string) => ({ id, published_earliest: day, published_latest: day })
const sources = [article('first', '2031-01-01'), article('second', '2031-01-05')]
const early = (dataset: Parameters<typeof publishedBy>[0]) => publishedBy(dataset, '2031-01-02')

test('a dataset that is not cut has no later article', () => {
  expect(findToldOtherwise(realDataset).size).toBe(0)
})

test('a claim affirmed and then contradicted', () => {
  const dataset = buildClaimDataset({
    sources,
    claims: [{ id: 'x' }, { id: 'same' }, { id: 'open' }],
    told: [
      ['x', 'first', 'affirms'],
      ['x', 'second', 'contradicts'],
      ['same', 'first', 'affirms'],
      ['same', 'second', 'affirms'],
      ['open', 'first', 'affirms'],
      ['open', 'second', 'unclear'],
    ],
  })
  expect([...findToldOtherwise(early(dataset))]).toEqual([['claim_report/x:first', ['second']]])
})

test('an outcome of another group in the same round; an ask is no outcome', () => {
  const dataset = buildDemandDataset({
    rounds: ['i', 'ii'],
    sources,
    demands: [{ id: 'd' }],
    told: [
      ['d', 'i', 'first', 'accepted'],
      ['d', 'i', 'second', 'said-no'],
      ['d', 'ii', 'first', 'accepted'],
      ['d', 'ii', 'second', 'put'],
    ],
  })
  expect([...findToldOtherwise(early(dataset)).keys()]).toEqual(['demand_report/d:i:first:1'])
})

test('the days of an event and of a difference that cannot both be right, on the real data', () => {
  const told = findToldOtherwise(publishedBy(realDataset, '2025-10-28'))
  // Dawn gives 19 October, The News on Sunday 18. The undated article may have been out by then: it is not later.
  expect(told.get('event/october-ceasefire')).toEqual(['news-on-sunday-2025-11-16'])
  expect(told.get('discrepancy/ceasefire-date')).toEqual(['news-on-sunday-2025-11-16'])
  expect([...told.values()].flat()).not.toContain('five-takeaways-undated')
})

test('an article that agrees, or differs in words alone, does not tell otherwise', () => {
  const told = findToldOtherwise(publishedBy(realDataset, '2025-10-28'))
  // "At Doha" and "Signed in Doha".
  expect(told.get('discrepancy/ceasefire-before-or-at-doha')).toBeUndefined()
  expect(told.get('demand_report/ceasefire:doha:dawn-2025-10-27:1')).toBeUndefined()
  expect([...told.keys()].filter((key) => /^(round|round_report|claim)\//.test(key))).toEqual([])
})
