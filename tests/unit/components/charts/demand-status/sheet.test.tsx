import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const draw = sheetsOf('demand-status')

testSheets('demand-status', { real: realDataset, invented: inventedDataset, ...hardDatasets })

test('a process with other words shows what its articles tell', () => {
  const { html } = draw(inventedDataset, '')
  for (const label of ['Weir sitting', 'Bridge sitting', 'No new weir', 'Gone back', 'Lower Velm'])
    expect(html).toContain(label)
})

test('a name that is one word with its spoken label needs no second label', () => {
  const { html } = draw(realDataset, '')
  for (const link of html.match(/<a [^>]*data-mark[^>]*>/g) ?? []) expect(link).toContain('aria-label=')
})

test('sheets stay small: 6 KB full, 3 KB summary, with links', () => {
  const bytes = (query: string) => brotliCompressSync(draw(realDataset, query).html).length
  expect(bytes('')).toBeLessThan(6_000)
  expect(bytes('view=summary')).toBeLessThan(3_000)
})

test('text from the data is never markup', () => {
  const { html } = draw(
    {
      ...realDataset,
      rows: {
        ...realDataset.rows,
        demands: realDataset.rows.demands.map((demand) => ({
          ...demand,
          title: '<img src=x onerror=alert(1)>',
        })),
      },
    },
    '',
  )
  expect(html).not.toContain('<img')
})

describe('what a filter leaves', () => {
  test('warnings alone are not called nothing', () => {
    const { html } = draw(realDataset, 'kind=warning')
    expect(html).toContain('Only warnings pass the filter.')
    expect(html).not.toContain('Nothing in these articles passes the filter')
  })

  test('an empty summary says so and counts nothing', () => {
    const { html } = draw(realDataset, 'view=summary&kind=warning')
    expect(html).toContain('No ask or offer is left after the filter')
    expect(html).not.toMatch(/<b>0<\/b>|All 0/)
  })

  test('reports without a round stand in the one column beside the titles', () => {
    expect(draw(realDataset, 'round=none').html).toContain('class="ds ds-few ds-r1"')
  })
})
