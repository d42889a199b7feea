import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { sheetsOf, testSheets } from '@/tests/support/sheet-suite'
import { hardDatasets } from './hard-datasets'

const views = ['full', 'summary'] as const
const draw = sheetsOf('delegation-changes')
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

testSheets('delegation-changes', { real: realDataset, invented: inventedDataset, ...hardDatasets })

describe('what must be seen without opening anything', () => {
  test.each(views)('in the %s view', (view) => {
    const said = textOf(draw(realDataset, `view=${view}`).html)
    for (const text of [
      'one article (Undated article) only; Dawn names no head',
      'From: Dawn and Undated article',
      'From: We News',
      'The two lists come from different articles',
      'Doha: no article names anybody',
      'not named again',
      'first named',
      'head, then member',
      'same body',
    ])
      expect(said).toContain(text)
  })
})

test('another process is drawn with its own names', () => {
  const said = textOf(draw(inventedDataset, '').html)
  for (const text of ['Mara Thesk', 'head, then member', 'Lower Velm Treasury', 'Odo Brennick', 'same body'])
    expect(said).toContain(text)
})

test('a large team is folded with its number and its names', () => {
  const { html } = draw(hardDatasets['49 people on one side'], '')
  const said = textOf(html)
  expect(said).toContain('39 more names:')
  expect(html.match(/class="dg-row"/g)).toHaveLength(50)
  for (let index = 0; index < 48; index += 1)
    expect(said).toContain(`Envoy number ${index} of the northern party`)
})

test('sheets stay small: 3 KB full and summary, with links', () => {
  for (const view of views)
    expect(brotliCompressSync(draw(realDataset, `view=${view}`).html).length).toBeLessThan(3_000)
})

test('a summary ends with the way to all names, an empty one does not', () => {
  expect(textOf(draw(realDataset, 'view=summary').html)).toMatch(/All 11 names\s*$/)
  expect(draw(hardDatasets['no seats'], 'view=summary').html).not.toContain('href="/all"')
})

test('text from the data is never markup', () => {
  const people = realDataset.rows.people.map((person) => ({
    ...person,
    name: '<img src=x onerror=alert(1)>',
  }))
  const { html } = draw({ ...realDataset, rows: { ...realDataset.rows, people } }, '')
  expect(html).not.toContain('<img')
})
