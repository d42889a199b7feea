import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PairState } from '@/components/charts/pair-point-palette'
import { PairSign } from '@/components/charts/source-agreement/pair-shape'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { linkedMarks, sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const draw = sheetsOf('source-agreement')
const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }

testSheets('source-agreement', datasets)

const signOf = (state: PairState) => renderToStaticMarkup(<PairSign state={state} />)

describe('what must be seen without opening anything', () => {
  const { html } = draw(realDataset, 'view=summary')
  test.each([
    ['on what articles contradict each other', 'on the date of the ceasefire'],
    ['a contradiction', signOf('contradict')],
    ['a report that relays another outlet', signOf('relayed')],
    ['a report that cites the other article', signOf('cites')],
    ['the way to the whole chart', 'All 10 pairs of articles'],
  ])('%s', (_, text) => {
    expect(html).toContain(text)
  })
})

test('a whole summary with its style sheets stays under 12 KB', () => {
  const css = ['chart.css', 'source-agreement/sheet.css'].map((file) =>
    readFileSync(new URL(`../../../../../components/charts/${file}`, import.meta.url), 'utf8'),
  )
  const { html } = draw(realDataset, 'view=summary')
  expect(brotliCompressSync([...css, html].join('')).length).toBeLessThan(12_000)
})

test('a process with other words shows what its articles share', () => {
  const { html } = draw(inventedDataset, '')
  expect(html).toContain('Harbour Ledger and Upland Courier')
  expect(html).toContain('so far')
})

test('780 pairs: drawn ones with their points, all others as counts under the older article, page by page', () => {
  const { html } = draw(hardDatasets['300 claims in 40 articles'], '')
  expect(html).toMatch(/Courier no. \d+: \d+ more pairs, \d+ to \d+ points/)
  expect(html).toContain('Rows 1 to 60 of 7')
  expect(linkedMarks(html).length).toBeLessThan(200)
  expect(brotliCompressSync(html).length).toBeLessThan(10_000)
  expect(draw(hardDatasets['300 claims in 40 articles'], 'view=summary').html).toContain(
    '770 more pairs are in the whole chart.',
  )
}, 30_000)

test('of a pair that shares very many points, a square for each state with the number of its points', () => {
  const { chart, html } = draw(hardDatasets['300 claims in 40 articles'], '')
  const [, markId = '', number] = html.match(/data-mark="([^"]+\.\.both)"[^>]*>.*?<\/i>(\d+)</) ?? []
  expect(chart.findMark(markId)?.records).toHaveLength(2 * Number(number))
  expect(chart.description.spoken[markId]).toMatch(new RegExp(`^${number} points, .*: Both say so$`))
})

test('contradicted points beyond three are counted', () => {
  expect(draw(hardDatasets['300 claims in 40 articles'], '').html).toMatch(
    /Contradict each other: [^;]+; [^;]+; [^;]+; and \d+ more/,
  )
})

test('text from the data is never markup', () => {
  const claims = realDataset.rows.claims.map((row) => ({ ...row, label: '<img src=x onerror=alert(1)>' }))
  expect(draw({ ...realDataset, rows: { ...realDataset.rows, claims } }, '').html).not.toContain('<img')
})
