import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const

const draw = sheetsOf('delegation-composition')
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

testSheets('delegation-composition', { real: realDataset, invented: inventedDataset, ...hardDatasets })

test('a process with other words shows who its articles name', () => {
  const said = textOf(draw(inventedDataset, '').html)
  for (const text of [
    'Mara Thesk',
    'Waterworks: Commissioner',
    'Lower Velm Treasury',
    'Finance, people unnamed',
    'Lio Vance',
    'Basin Council: Secretariat',
    'From: Harbour Ledger and Upland Courier',
  ])
    expect(said).toContain(text)
})

describe('what must be seen without opening anything', () => {
  test.each(views)('in the %s view', (view) => {
    const said = textOf(draw(realDataset, `view=${view}`).html)
    expect(said).toContain('one article (Undated article) only; Dawn names no head')
    expect(said).toContain('one article (Undated article) only; Dawn leaves it open')
    expect(said).toContain('Others from: Dawn')
    expect(said).toContain('No article names anybody of either side')
    expect(said).toContain('rests on a single article')
  })

  test('whose every seat is, where a block mixes articles', () => {
    const said = textOf(draw(hardDatasets['two accounts of one team'], '').html)
    for (const text of ['First no office stated From: A', 'Second no office stated From: B', 'From: A and B'])
      expect(said).toContain(text)
  })
})

test('a large team is folded with its number and its names', () => {
  const { html } = draw(hardDatasets['49 people on one side'], '')
  const said = textOf(html)
  expect(said).toContain('and 39 more:')
  for (let index = 0; index < 48; index += 1)
    expect(said).toContain(`Envoy number ${index} of the northern party`)
  expect(html.match(/class="dc-office"/g)).toHaveLength(11)
})

test('an absence whose text is a side still says what it is', () => {
  const { html } = draw(realDataset, '')
  expect(html).toContain('aria-label="Pakistan, Doha: No article names anybody."')
})

test('a table up to four rounds, else rounds below each other', () => {
  expect(draw(realDataset, '').html).toContain('class="dc-grid dc-table dc-columns-3 dc-rows-3 dc-short-1"')
  expect(draw(hardDatasets['ten rounds and forty articles'], '').html).toContain('class="dc-grid dc-list"')
})

test('sheets stay small: 4 KB full and summary, with links', () => {
  for (const view of views)
    expect(brotliCompressSync(draw(realDataset, `view=${view}`).html).length).toBeLessThan(4_000)
})

test('a summary ends with the way to all seats, an empty one does not', () => {
  expect(textOf(draw(realDataset, 'view=summary').html)).toMatch(/All 20 seats\s*$/)
  expect(draw(realDataset, 'view=summary&round=none').html).not.toContain('href="/all"')
})

test('text from the data is never markup', () => {
  const people = realDataset.rows.people.map((person) => ({
    ...person,
    name: '<img src=x onerror=alert(1)>',
  }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, people } }, '')
  expect(html).not.toContain('<img')
})
