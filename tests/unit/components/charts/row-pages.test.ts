import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareRowPage } from '@/components/charts/row-pages'

const rows = (n: number) => Array.from({ length: n }, (_, index) => `r${index}`)

test('up to 120 rows stand on one page', () => {
  expect(prepareRowPage(rows(0), 2, null)).toBeNull()
  expect(prepareRowPage(rows(120), 2, null)).toBeNull()
  expect(prepareRowPage(rows(121), null, null)).toMatchObject({ number: 1, count: 3, first: 1, last: 60 })
})

test('every row stands on exactly one page, sixty at most on each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 121, max: 2000 }), (n) => {
      const count = prepareRowPage(rows(n), 1, null)?.count ?? 0
      const pages = rows(count).map((_, index) => prepareRowPage(rows(n), index + 1, null))
      const shown = pages.flatMap((page) => [...(page?.shown ?? [])])
      expect(shown).toEqual(rows(n))
      for (const page of pages) expect(page?.shown.size).toBeLessThanOrEqual(60)
    }),
    { numRuns: 25 },
  )
})

test('a row to be seen comes before the page asked for, one that is not there does not', () => {
  expect(prepareRowPage(rows(200), 1, 'r130')).toMatchObject({ number: 3, first: 121, last: 180 })
  expect(prepareRowPage(rows(200), 2, 'gone')).toMatchObject({ number: 2 })
  expect(prepareRowPage(rows(200), 77, null)).toMatchObject({ number: 4, last: 200 })
})
