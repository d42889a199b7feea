import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const draw = sheetsOf('voices')
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

testSheets('voices', { real: realDataset, invented: inventedDataset, ...hardDatasets })

describe('what must be seen without opening anything', () => {
  test.each(views)('in the %s view', (view) => {
    const { html } = draw(realDataset, `view=${view}`)
    const said = textOf(html)
    for (const text of [
      'Of the 11 from the Afghan Taliban side, six are told by somebody else',
      'five repeats are not counted',
      '27–31 Oct · 55 statements',
      '8 named',
      'Mediators none',
    ])
      expect(said).toContain(text)
    // Fifteen squares, and one in the legend.
    expect(html.match(/vo-told/g)).toHaveLength(16)
    expect(html.match(/vo-striped/g)).toHaveLength(4)
  })
})

test('the pool opens to its sides by article', () => {
  const said = textOf(draw(realDataset, '').html)
  expect(said).toContain('Analysts and journalists 21: Undated article 8, We News 2, News on Sunday 11')
  expect(said).toContain('Pakistan: officials 67; Pakistan: military 3')
})

test('another process is drawn with its own sides', () => {
  const said = textOf(draw(inventedDataset, '').html)
  for (const text of ['Upper Velm', 'Lower Velm', 'Basin Council', 'Harbour Ledger'])
    expect(said).toContain(text)
})

test('no number stands where none is coded and one may still be', () => {
  const said = textOf(draw(hardDatasets['an article still being coded'], '').html)
  expect(said).toContain('North 1')
  expect(said).not.toContain('South 0')
  expect(textOf(draw(hardDatasets['one statement'], '').html)).toContain('South 0')
})

test('a long run is folded with its number', () => {
  const { html } = draw(hardDatasets['two hundred statements in one run'], '')
  expect(textOf(html)).toContain('and 140 more')
  expect(html.match(/class="vo-mark"/g)).toHaveLength(200)
})

test('sides stand as columns up to five, else below each other', () => {
  expect(draw(realDataset, '').html).toContain('class="vo-grid vo-table vo-columns-4"')
  expect(draw(hardDatasets['ten parties'], '').html).toContain('class="vo-grid"')
})

test('sheets stay small, with links: 5 KB full, 2 KB summary', () => {
  expect(brotliCompressSync(draw(realDataset, '').html).length).toBeLessThan(5_000)
  expect(brotliCompressSync(draw(realDataset, 'view=summary').html).length).toBeLessThan(2_000)
})

test('a summary ends with the way to all statements, an empty one does not', () => {
  expect(textOf(draw(realDataset, 'view=summary').html)).toMatch(/All 130 statements\s*$/)
  expect(draw(hardDatasets['no statements'], 'view=summary').html).not.toContain('href="/all"')
})

test('text from the data is never markup', () => {
  const statements = realDataset.rows.statements.map((row) => ({
    ...row,
    speaker: '<img src=x onerror=alert(1)>',
  }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, statements } }, '')
  expect(html).not.toContain('<img')
})
