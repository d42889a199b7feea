import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const draw = sheetsOf('discrepancies')
testSheets('discrepancies', { real: realDataset, invented: inventedDataset, ...hardDatasets })

test('a process with other words shows what its articles say', () => {
  const { html } = draw(inventedDataset, '')
  for (const text of [
    'Opening day of the weir sitting',
    'Weir sitting opens: 10 April, in a caption',
    'Hard: 1',
  ])
    expect(html).toContain(text)
})

describe('what must be seen without opening anything', () => {
  const { html } = draw(realDataset, 'view=summary')
  test.each([
    ['every position of a dispute, in words', '15 October, with two renewals'],
    ['that an account is relayed', 'relayed from Tolo News'],
    ['whose account it is', 'News on Sunday'],
    ['the way to the whole chart', 'All 60 differences'],
  ])('%s', (_, text) => {
    expect(html).toContain(text)
  })
})

describe('folds', () => {
  test('by kind, with count and names', () => {
    const { html } = draw(realDataset, '')
    expect(html).toContain(
      '<summary><b>Attribution (3)</b> <span class="di-names">Dawn&#x27;s quotations altered in relay; What the agenda remark answered; Who said patience is spent</span></summary>',
    )
    expect(html.match(/<details/g)).toHaveLength(5)
  })

  test('what cannot both be right beyond thirty, and in a summary beyond five', () => {
    const many = hardDatasets['a hundred differences']
    expect(draw(many, '').html).toContain('<b>Hard: 4 more</b>')
    expect(draw(many, 'view=summary').html).toContain('<b>Hard: 29 more</b>')
  })

  test('what loses a side to the filter, by name', () => {
    const { html } = draw(realDataset, 'source=-dawn-2025-10-27')
    expect(html).toContain('One side left out by the filter: ')
    expect(html).toContain('Who called whom illogical')
  })
})

test('a whole summary with its style sheets stays under 12 KB', () => {
  const css = ['chart.css', 'discrepancies/sheet.css'].map((file) =>
    readFileSync(new URL(`../../../../../components/charts/${file}`, import.meta.url), 'utf8'),
  )
  const { html } = draw(realDataset, 'view=summary')
  expect(brotliCompressSync([...css, html].join('')).length).toBeLessThan(12_000)
})

test('text from the data is never markup', () => {
  const positions = realDataset.rows.discrepancy_positions.map((row) => ({ ...row, position: '<img src=x>' }))
  const { html } = draw(
    { ...realDataset, rows: { ...realDataset.rows, discrepancy_positions: positions } },
    '',
  )
  expect(html).not.toContain('<img')
})
