import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const draw = sheetsOf('timeline')
const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testSheets('timeline', datasets)

describe.each(Object.entries(datasets))('the sheet of %s', (_, dataset) => {
  test('has the pattern of every fill that it uses', () => {
    const { html } = draw(dataset, '')
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`id="${id}"`)
  })
})

test('a process with other words shows what its articles say', () => {
  const { html } = draw(inventedDataset, '')
  for (const text of [
    '2 <bdi>Bridge sitting</bdi>: <span class="tl-days">from 1 May, end not given</span>',
    'Weir sitting opens',
    '<bdi>Delta Notes</bdi> <span class="tl-days">20 Apr–20 May</span>',
  ])
    expect(html).toContain(text)
})

describe('what must be seen without opening anything', () => {
  const { html } = draw(realDataset, 'view=summary')
  test.each([
    ['that a day is given by several articles', '4 articles'],
    ['what stands without a number', 'Without a number: one article.'],
    ['that a round has no day', '1 <bdi>Doha</bdi>: <span class="tl-days">no article gives its days</span>'],
    ['days without an article', '1–6 Nov, 8–15 Nov'],
    ['that an article has no date', '<bdi>Undated article</bdi> <span class="tl-days">27–31 Oct</span>'],
    ['the way to the whole chart', 'All 46 events'],
  ])('%s', (_, text) => {
    expect(html).toContain(text)
  })
})

describe('folds', () => {
  test('rows beyond sixty, with count and names', () => {
    const { html } = draw(hardDatasets['a hundred events'], '')
    expect(html).toContain(
      '<summary><b>40 more events with a place in time:</b> <span class="tl-names">Event number',
    )
  })

  test('links of a lane beyond twelve', () => {
    const { html } = draw(hardDatasets['ten years of forty rounds'], '')
    expect(html.match(/<summary>28 more<\/summary>/g)).toHaveLength(2)
  })
})

test('a whole summary with its style sheets stays under 12 KB', () => {
  const css = ['chart.css', 'timeline/sheet.css'].map((file) =>
    readFileSync(new URL(`../../../../../components/charts/${file}`, import.meta.url), 'utf8'),
  )
  const { html } = draw(realDataset, 'view=summary')
  expect(brotliCompressSync([...css, html].join('')).length).toBeLessThan(12_000)
})

test('text from the data is never markup', () => {
  const events = realDataset.rows.events.map((row) => ({ ...row, title: '<img src=x>' }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, events } }, '')
  expect(html).not.toContain('<img')
})
