import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { linkedMarks, sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
/** In ms: thousands of links take their time on a busy machine. */
const timeout = 30_000

const draw = sheetsOf('claim-coverage')

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testSheets('claim-coverage', datasets)

describe.each(Object.entries(datasets))('the sheet of %s', { timeout }, (_, dataset) => {
  test('has the symbol of every sign that it uses', () => {
    for (const view of views) {
      const { html } = draw(dataset, `view=${view}`)
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`<symbol id="${id}"`)
    }
  })
})

test('a process with other words shows what its articles say', () => {
  const { html } = draw(inventedDataset, '')
  for (const label of ['Harbour Ledger: 2 days · Upland Courier: 3 days', 'Papers', 'Disagrees'])
    expect(html).toContain(label)
})

describe('what must be seen without opening anything', () => {
  const { html } = draw(realDataset, 'view=summary')
  test.each([
    ['a contradiction, in words', 'Dawn: 19 October · Undated article: 15 October in one paragraph'],
    ['a report that relays another outlet', '#cc-half-ring'],
    ['how many points rest on one article', 'In one article only: 42'],
    ['the way to the whole chart', 'All 75 on Parley'],
  ])('%s', (_, text) => {
    expect(html).toContain(text)
  })
})

test('a whole summary with its style sheets stays under 12 KB', () => {
  const css = ['chart.css', 'claim-coverage/sheet.css'].map((file) =>
    readFileSync(new URL(`../../../../../components/charts/${file}`, import.meta.url), 'utf8'),
  )
  const { html } = draw(realDataset, 'view=summary')
  expect(brotliCompressSync([...css, html].join('')).length).toBeLessThan(12_000)
})

test('300 claims in 40 articles stay under 60 KB', { timeout }, () => {
  const { html } = draw(hardDatasets['300 claims in 40 articles'], '')
  expect(linkedMarks(html).length).toBeGreaterThan(5_000)
  expect(brotliCompressSync(html).length).toBeLessThan(60_000)
})

describe('folds', { timeout }, () => {
  test('rows beyond sixty, by topic, with count and topic', () => {
    const { html } = draw(hardDatasets['300 claims in 40 articles'], '')
    expect(html.match(/<summary>[^<]+<\/summary>/g)).toEqual([
      '<summary>First: 40 more points</summary>',
      '<summary>Second: 100 more points</summary>',
      '<summary>Third: 100 more points</summary>',
    ])
  })

  test('what only articles left out tell, by name', () => {
    const { html } = draw(realDataset, 'source=-dawn-2025-10-27')
    expect(html).toContain('Told only by articles left out: 7')
    expect(html).toContain('Border clashes lasted about a week; ')
  })

  test('the one article there is lies open', () => {
    expect(draw(realDataset, 'source=dawn-2025-10-27').html).toContain('<details open="">')
    expect(draw(realDataset, '').html).not.toContain('<details open')
  })
})

test('what is not known is no nought', () => {
  expect(draw(inventedDataset, '').html).toContain('not coded yet</span></p>')
})

test('text from the data is never markup', () => {
  const claims = realDataset.rows.claims.map((claim) => ({ ...claim, label: '<img src=x onerror=alert(1)>' }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, claims } }, '')
  expect(html).not.toContain('<img')
})
