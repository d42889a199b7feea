import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const draw = sheetsOf('demand-paths')

testSheets('demand-paths', { real: realDataset, invented: inventedDataset, ...hardDatasets })

test('a process with other words shows what its articles tell', () => {
  const { html } = draw(inventedDataset, '')
  for (const label of ['Weir sitting', 'Bridge sitting', 'No new weir', 'Gone back'])
    expect(html).toContain(label)
})

test('sheets stay small: 8 KB full, 3 KB summary, with links', () => {
  const bytes = (query: string) => brotliCompressSync(draw(realDataset, query).html).length
  expect(bytes('')).toBeLessThan(8_000)
  expect(bytes('view=summary')).toBeLessThan(3_000)
})

test('text from the data is never markup', () => {
  const demands = realDataset.rows.demands.map((row) => ({ ...row, title: '<img src=x onerror=alert(1)>' }))
  expect(draw({ ...realDataset, rows: { ...realDataset.rows, demands } }, '').html).not.toContain('<img')
})

describe('what a filter leaves', () => {
  test('warnings alone are not called nothing', () => {
    const { html } = draw(realDataset, 'kind=warning')
    expect(html).toContain('Only warnings pass the filter.')
    expect(html).toContain('No unilateral action')
  })

  test('an empty summary says so and counts nothing', () => {
    const { html } = draw(realDataset, 'view=summary&kind=warning')
    expect(html).toContain('No ask or offer is left after the filter')
    expect(html).not.toContain('All 0')
  })
})

test('what a summary or a section leaves out is counted, and the first of it named', () => {
  const { html } = draw(hardDatasets['sixty demands that moved'], 'view=summary')
  expect(html).toContain('56 more items: ')
  expect(html).toMatch(/; and \d+ more\./)
  expect(html).not.toContain('Demand number 59 of many')
  const full = draw(hardDatasets['sixty demands that moved'], '').html
  expect(full).toContain('Show 36 more items as rows')
})
