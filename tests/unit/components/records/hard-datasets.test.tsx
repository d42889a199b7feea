/** Record pages and lists of processes that are long, in another script, or anything that passes validation. */
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { listReports } from '@/components/records/list-reports'
import { listSilences } from '@/components/records/list-silences'
import { prepareRecord } from '@/components/records/prepare-record'
import { RecordList } from '@/components/records/record-list'
import { findNeighbours, orderRecords } from '@/components/records/record-order'
import { RecordPage } from '@/components/records/record-page'
import type { Dataset } from '@/dataset/dataset'
import { recordTable } from '@/dataset/record-key'
import { pagedTypes } from '@/dataset/record-pages'
import { arbitraryDataset } from '@/tests/support/arbitrary-dataset'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { inventedDataset, withRows } from '@/tests/support/datasets'
import { english } from '@/tests/support/draw'
import { publishableClaims } from '@/tests/support/large-packages'
import { listLinks, readText } from '@/tests/support/markup'

const releaseOf = (dataset: Dataset) => ({ number: 1, publishedAt: '2031-06-01T00:00:00.000Z', dataset })
const drawList = (dataset: Dataset, type: (typeof pagedTypes)[number], page: number | null = null) =>
  renderToStaticMarkup(<RecordList release={releaseOf(dataset)} type={type} pin={{}} lang="en" page={page} />)

const topics = ['first', 'second', 'third', 'fourth']
const claimsOf = (n: number) =>
  buildClaimDataset({
    topics,
    claims: Array.from({ length: n }, (_, index) => ({
      id: `c${index}`,
      label: `Point ${index}`,
      topic: topics[index % 10 === 0 ? 1 : 0] ?? 'first',
    })),
  })

test('100 claims: every one is listed, those beyond the first of a topic folded under their number', () => {
  const markup = drawList(claimsOf(100), 'claim')
  expect(listLinks(markup)).toHaveLength(100)
  expect(readText(markup)).toContain('First: 90')
  expect(readText(markup)).toContain('Second: 10')
  expect([...markup.matchAll(/<summary>(\d+) more<\/summary>/g)].map(([, n]) => Number(n))).toEqual([70])
})

test('300 claims: pages of sixty hold every one once, under headings that count all', () => {
  const pages = [1, 2, 3, 4, 5].map((page) => drawList(claimsOf(300), 'claim', page))
  const linked = pages.flatMap((markup) => listLinks(markup).filter((href) => href.includes('/claims/')))
  expect(new Set(linked).size).toBe(300)
  expect(linked).toHaveLength(300)
  expect(readText(pages[1] ?? '')).toContain('Rows 61 to 120 of 300')
  expect(readText(pages[1] ?? '')).toContain('First: 270')
  expect(listLinks(pages[1] ?? '')).toContain('/test/claims?page=3')
})

test('49 people of one side, one more without a side: each once, under the side or under not stated', () => {
  const [first] = inventedDataset().rows.people
  if (!first) throw new Error('the invented data has nobody')
  const dataset = withRows(inventedDataset(), 'people', () =>
    Array.from({ length: 50 }, (_, index) => ({
      ...first,
      id: `p${index}`,
      name: `Person ${index}`,
      party: index === 7 ? null : first.party,
    })),
  )
  const groups = orderRecords(dataset, 'person')
  expect(groups.map(({ ids }) => ids.length)).toEqual([49, 1])
  expect(groups[1]).toEqual({ heading: null, ids: ['p7'] })
  expect(groups[0]?.ids.slice(0, 3)).toEqual(['p0', 'p1', 'p2'])
  expect(readText(drawList(dataset, 'person'))).toContain('Not stated: 1')
  expect(findNeighbours(dataset, 'person', 'p7')).toEqual({ previous: 'p49', next: null })
})

test('a list of nothing says so', () => {
  const dataset = withRows(inventedDataset(), 'discrepancies', () => [])
  expect(readText(drawList(dataset, 'discrepancy'))).toContain('This process has none.')
})

test('any valid dataset: every record has its reports, and every article speaks or has a reason', () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      for (const type of pagedTypes)
        for (const { id } of dataset.rows[recordTable(type)]) {
          const { articles, silences } = prepareRecord(dataset, type, id)
          const reporting = articles.map(({ source }) => source.id)
          expect(new Set(listReports(dataset, type, id).map(({ source }) => source))).toEqual(
            new Set(reporting),
          )
          if (type === 'source') continue
          const all = [...reporting, ...silences.flatMap(({ sources }) => sources)]
          expect(all.toSorted()).toEqual(dataset.rows.sources.map((source) => source.id).toSorted())
        }
    }),
    { numRuns: 20 },
  )
}, 30_000)

test('an article with very many reports stands on several pages, each report on one of them', () => {
  const dataset = publishableClaims('many', 1200, 3)
  const [source] = dataset.rows.sources
  const whole = listReports(dataset, 'source', `${source?.id}`)
  const pageOf = (page: number) => prepareRecord(dataset, 'source', `${source?.id}`, page)
  const count = pageOf(1).page?.count ?? 0
  expect(count).toBeGreaterThan(2)
  expect(pageOf(count + 1).page?.number).toBe(count)
  const shown = Array.from({ length: count }, (_, index) => pageOf(index + 1))
    .flatMap(({ articles }) => articles.flatMap(({ groups }) => groups.flatMap(({ items }) => items)))
    .flatMap(({ entries }) => entries.map(({ record }) => `${record.type}/${record.id}`))
  expect(shown.toSorted()).toEqual(whole.map(({ record }) => `${record.type}/${record.id}`).toSorted())
  const html = renderToStaticMarkup(
    <RecordPage
      release={releaseOf(dataset)}
      type="source"
      id={`${source?.id}`}
      pin={{}}
      lang="en"
      page={2}
    />,
  )
  expect(readText(html)).toContain(`Rows 301 to 600 of ${english.number(pageOf(1).page?.total ?? 0)}`)
  expect(html).toContain(`/sources/${source?.id}?page=3`)
  expect(html.length).toBeLessThan(500_000)
})

test('a label in another script keeps its own direction', () => {
  const dataset = buildClaimDataset({ claims: [{ id: 'x', label: 'فتح المعابر أمام التجارة' }] })
  const page = renderToStaticMarkup(
    <RecordPage release={releaseOf(dataset)} type="claim" id="x" pin={{}} lang="en" />,
  )
  expect(page).toContain('<h1><bdi>فتح المعابر أمام التجارة</bdi></h1>')
  expect(page).toContain('No article of the set reports on it.')
  expect(listSilences(dataset, 'claim', 'x', new Set())).toMatchObject([{ reason: 'left-unsaid' }])
})

test.each([
  ['https://ledger.example/water-talks', true],
  ['javascript:alert(1)', false],
  ['not an address', false],
])('the address of an article is a link only if it is one of the web: %s', (url, isLink) => {
  const dataset = withRows(inventedDataset(), 'sources', (sources) =>
    sources.map((source) => ({ ...source, url })),
  )
  const [source] = dataset.rows.sources
  if (!source) throw new Error('the invented data has no article')
  const page = renderToStaticMarkup(
    <RecordPage release={releaseOf(dataset)} type="source" id={source.id} pin={{}} lang="en" />,
  )
  expect(page.includes(`href="${url}"`)).toBe(isLink)
  expect(page).not.toContain('javascript:')
})
