import { describe, expect, test } from 'vitest'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { normaliseDataset } from '@/dataset/normalise'
import { readPackage } from '@/dataset/read-package'
import { validateDataset } from '@/dataset/validate-dataset'
import { writePackage } from '@/dataset/write-package'
import {
  manyAccounts,
  manyStatements,
  publishableClaims,
  publishableReversals,
  publishableTeam,
} from '@/tests/support/large-packages'
import { manyClaims } from '@/tests/support/many-claims'
import { buildReversals } from '@/tests/support/reversals'
import { linkedMarks, sheetsOf } from '@/tests/support/sheet-suite'

/** In ms: thousands of links take their time on a busy machine. */
const timeout = 60_000

describe('the packages of the browser tests', { timeout }, () => {
  test.each([
    ['reversals', publishableReversals('reversals')],
    ['many claims', publishableClaims('many-claims', 300, 40)],
    ['a large team', publishableTeam('large-team')],
  ])('%s can be published, and every record stands in an article', (_, dataset) => {
    expect(validateDataset(dataset)).toEqual([])
    expect(readPackage(writePackage(dataset))).toEqual(normaliseDataset(dataset))
  })
})

const reversals = (demands: number) => buildReversals({ demands, rounds: 10, articles: 3 })
const sizes: readonly (readonly [ChartSlug, Dataset, Dataset])[] = [
  ['demand-status', reversals(100), reversals(1000)],
  ['demand-paths', reversals(51), reversals(510)],
  ['claim-coverage', manyClaims(300, 40), manyClaims(3000, 40)],
  ['source-agreement', manyClaims(300, 40), manyClaims(3000, 40)],
  ['voices', manyStatements(800, 80), manyStatements(8000, 800)],
  ['discrepancies', manyAccounts(150, 40), manyAccounts(1500, 40)],
  ['timeline', manyAccounts(150, 40), manyAccounts(1500, 40)],
]

describe.each(sizes)('%s', { timeout }, (slug, large, tenfold) => {
  const draw = sheetsOf(slug)

  test('a page of ten times as much is no larger', () => {
    expect(draw(tenfold, '').html.length).toBeLessThan(1.4 * draw(large, '').html.length)
  })

  test('each of its pages has marks that no other has, and an open mark is on the page that is shown', () => {
    const [first, second] = ['page=1', 'page=2'].map((query) => linkedMarks(draw(large, query).html))
    const others = second?.filter((id) => !first?.includes(id)) ?? []
    expect(others.length).toBeGreaterThan(5)
    const last = others.at(-1)
    expect(linkedMarks(draw(large, `mark=${last}`).html)).toContain(last)
  })
})
