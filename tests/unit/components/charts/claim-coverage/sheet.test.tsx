import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CellSign } from '@/components/charts/claim-coverage/cell-sign'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { manyClaims } from '@/tests/support/many-claims'
import { linkedMarks, sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

/** In ms: thousands of links take their time on a busy machine. */
const timeout = 30_000

const draw = sheetsOf('claim-coverage')

const datasets = { real: realDataset, invented: inventedDataset, ...hardDatasets }
testSheets('claim-coverage', datasets)

test('a process with other words shows what its articles say', () => {
  const { html } = draw(inventedDataset, '')
  for (const label of ['Harbour Ledger: 2 days · Upland Courier: 3 days', 'Papers', 'Disagrees'])
    expect(html).toContain(label)
})

describe('what must be seen without opening anything', () => {
  const { html } = draw(realDataset, 'view=summary')
  test.each([
    ['a contradiction, in words', 'Dawn: 19 October · Undated article: 15 October in one paragraph'],
    ['a report that relays another outlet', renderToStaticMarkup(<CellSign state="unclear-relayed" />)],
    ['how many points rest on one article', 'In one article only: 42'],
    ['the way to the whole chart', 'All 75 points'],
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

describe('very many rows', { timeout }, () => {
  const many = hardDatasets['300 claims in 40 articles']

  test('stand on pages that together hold every mark once', () => {
    const places = Array.from({ length: 14 }, (_, index) => index + 1)
    const pages = places.map((page) => draw(many, `page=${page}`).html)
    const linked = pages.flatMap(linkedMarks)
    expect(linked.length).toBeGreaterThan(5_000)
    expect(new Set(linked).size).toBe(linked.length)
    const rows = pages.map((html) => html.match(/class="cc-label"/g)?.length)
    expect(rows).toEqual([...places.slice(1).map(() => 22), 14])
    expect(pages[1]).toContain('Rows 23 to 44 of 300')
  })

  test('stay small in a document however many there are', () => {
    const { html } = draw(many, '')
    const { html: tenfold } = draw(manyClaims(3000, 40), '')
    expect(brotliCompressSync(html).length).toBeLessThan(20_000)
    expect(tenfold.length).toBeLessThan(1.1 * html.length)
  })

  test('an open mark is on the page that is shown, and a page beyond the last is the last', () => {
    const last = linkedMarks(draw(many, 'page=14').html).at(-1)
    expect(linkedMarks(draw(many, `mark=${last}`).html)).toContain(last)
    expect(draw(many, 'page=99').html).toContain('Rows 287 to 300 of 300')
  })

  test('the finding, the legend and the table are of all rows', () => {
    const [first, second] = ['', 'page=2'].map((query) => draw(many, query).chart.description)
    expect(second).toMatchObject({ finding: first?.finding, deck: first?.deck })
    expect(second?.table.rows).toEqual(first?.table.rows)
  })
})

describe('folds', { timeout }, () => {
  test('rows beyond sixty, by topic, with count and topic', () => {
    const { html } = draw(manyClaims(100, 5), '')
    expect(html.match(/<summary>[^<]+<\/summary>/g)).toEqual([
      '<summary>Second: 7 more points</summary>',
      '<summary>Third: 33 more points</summary>',
    ])
  })

  test('what only articles left out tell, by name', () => {
    const { html } = draw(realDataset, 'source=-dawn-2025-10-27')
    expect(html).toContain('Told only by articles left out: 7')
    expect(html).toContain('Border clashes lasted about a week; ')
  })

  test('the one article there is lies open', () => {
    expect(draw(realDataset, 'source=dawn-2025-10-27').html).toContain('<details class="cc-single" open="">')
    expect(draw(realDataset, '').html).not.toContain('<details open')
  })
})

test('bars are in the colour of what says so', () => {
  const bars = draw(realDataset, 'view=summary').html.match(/<svg class="cc-bar[^>]*>/g) ?? []
  expect(bars).toHaveLength(5)
  for (const bar of bars) expect(bar).toMatch(/class="cc-bar cc-affirms" fill="currentColor"/)
})

test('what is not known is no nought', () => {
  expect(draw(inventedDataset, '').html).toContain('not coded yet</span></p>')
})

test('text from the data is never markup', () => {
  const claims = realDataset.rows.claims.map((claim) => ({ ...claim, label: '<img src=x onerror=alert(1)>' }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, claims } }, '')
  expect(html).not.toContain('<img')
})
