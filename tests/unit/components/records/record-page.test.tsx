/** Every record page of the real data and of the invented: what stands on it, and where its links lead. */
import { group } from 'd3-array'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { describeRecordPage } from '@/components/records/describe-record-page'
import { listReports } from '@/components/records/list-reports'
import { RecordList } from '@/components/records/record-list'
import { findNeighbours, orderRecords } from '@/components/records/record-order'
import { RecordPage } from '@/components/records/record-page'
import { isChartSlug } from '@/dataset/chart-slugs'
import { recordTable } from '@/dataset/record-key'
import { type PagedType, pagedTypes } from '@/dataset/record-pages'
import { findMissingPage } from '@/front/page-addresses'
import messages from '@/messages/en.json'
import { inventedDataset, realDataset } from '@/tests/support/datasets'
import { english } from '@/tests/support/draw'
import { listLinks, readText } from '@/tests/support/markup'

const datasets = [realDataset(), inventedDataset()]
const pages = datasets.flatMap((dataset) =>
  pagedTypes.map((type) => {
    const release = { number: 7, publishedAt: '2031-06-01T00:00:00.000Z', dataset }
    const ids = dataset.rows[recordTable(type)].map(({ id }) => id)
    return { name: `${type} of ${dataset.process.id}`, release, dataset, type, ids }
  }),
)

describe.each(pages)('$name', ({ release, dataset, type, ids }) => {
  const draw = (id: string, pin = {}) =>
    renderToStaticMarkup(<RecordPage release={release} type={type} id={id} pin={pin} lang="en" />)
  // Each page is drawn once for all tests.
  const markups = new Map<string, string>()
  const read = (id: string) => {
    const markup = markups.get(id) ?? draw(id)
    markups.set(id, markup)
    return markup
  }
  const evidence = group(dataset.rows.evidence, (row) => `${row.record_type} ${row.record_id} ${row.source}`)
  const list = (pin = {}) =>
    renderToStaticMarkup(<RecordList release={release} type={type} pin={pin} lang="en" />)
  const { id: processId } = dataset.process

  test('every phrase on which a report rests stands on the page', () => {
    for (const id of ids) {
      const text = readText(read(id))
      for (const { record, source } of listReports(dataset, type, id)) {
        const passages = evidence.get(`${record.type} ${record.id} ${source}`) ?? []
        for (const { anchor } of passages) expect(text, `${id}: ${record.id}`).toContain(anchor)
      }
    }
  })

  test('every article of the set is named: for what it reports, or with the reason why it has nothing', () => {
    if (type === 'source') return
    for (const id of ids) {
      const page = describeRecordPage(release, { type, id }, {}, english)
      const reporting = page.articles.map(({ article }) => article.id)
      const days = reporting.map(
        (source) => dataset.rows.sources.find((row) => row.id === source)?.published_latest,
      )
      expect(days, id).toEqual(days.toSorted())
      for (const { id: source, short_name } of dataset.rows.sources)
        expect(
          reporting.includes(source) || page.silences.join(' ').includes(short_name),
          `${id}: ${source}`,
        ).toBe(true)
    }
  })

  test('no key, code or missing value is left in the words', () => {
    const codes = new Set(
      dataset.rows.vocabularies.map(({ code }) => code).filter((code) => code.includes('_')),
    )
    for (const markup of [list(), ...ids.map(read)]) {
      const text = readText(markup)
      expect(/\b(record|evidence|absence|search)\.\w+|[{}]|undefined|\bnull\b|NaN/.exec(text)).toBeNull()
      expect(text.split(/[\s,.:;()]+/).filter((word) => codes.has(word))).toEqual([])
    }
  })

  test('every link leads to a record, a list, or a mark that its chart has', () => {
    const links = new Set([list(), ...ids.map(read)].flatMap(listLinks))
    expect(links.size).toBeGreaterThan(0)
    const charts = new Map<string, ReturnType<typeof drawChart>>()
    for (const link of links) {
      const { pathname, searchParams } = new URL(link, 'https://parley.example')
      const [process, ...rest] = pathname.slice(1).split('/').map(decodeURIComponent)
      expect(process, link).toBe(processId)
      expect(findMissingPage(dataset, rest), link).toBeNull()
      const [name, slug = ''] = rest
      if (name !== 'charts' || !isChartSlug(slug)) continue
      searchParams.delete('mark')
      const drawn = charts.get(`${slug}?${searchParams}`) ?? drawChart(release, slug, searchParams)
      charts.set(`${slug}?${searchParams}`, drawn)
      expect(drawn.problems, link).toEqual([])
      const mark = new URL(link, 'https://parley.example').searchParams.get('mark')
      if (mark !== null)
        expect(
          drawn.chart.marks.map((one) => one.id),
          link,
        ).toContain(mark)
    }
  })

  test('a pinned page leads to pages of the same release, any other to the newest', () => {
    const pin = { release: '7' }
    // A feed tells of all releases.
    for (const markup of [list(pin), ...ids.slice(0, 5).map((id) => draw(id, pin))])
      for (const link of listLinks(markup).filter((one) => !one.endsWith('/feed.atom')))
        expect(link).toMatch(/[?&]release=7(&|$)/)
    for (const markup of [list(), ...ids.slice(0, 5).map(read)])
      for (const link of listLinks(markup)) expect(link).not.toContain('release=')
  })

  test('next leads through all records in the order of the list, and previous back', () => {
    const inOrder = orderRecords(dataset, type).flatMap((group) => group.ids)
    expect(inOrder.toSorted()).toEqual(ids.toSorted())
    const listed = listLinks(list()).flatMap((link) => /^\/[^/]+\/[a-z]+\/(.+)$/.exec(link)?.[1] ?? [])
    expect(listed).toEqual(inOrder)
    for (const [index, id] of inOrder.entries())
      expect(findNeighbours(dataset, type, id)).toEqual({
        previous: inOrder[index - 1] ?? null,
        next: inOrder[index + 1] ?? null,
      })
  })
})

test('what the first process reports on one of its claims, with the reasons of the other articles', () => {
  const [release] = pages.flatMap((page) => (page.type === 'claim' ? [page.release] : []))
  if (!release) throw new Error('the real data has no claims')
  const ref = { type: 'claim' as const, id: 'ceasefire-dated-18-october' }
  const { articles, silences, differences, charts } = describeRecordPage(release, ref, {}, english)
  const told = articles.map(({ article, groups }) => [article.name, groups[0]?.items[0]?.entries[0]?.text])
  expect(told).toEqual([
    ['Dawn', 'Says otherwise: 19 October'],
    ['Undated article', 'Says otherwise: 15 October in one paragraph, 16 October in another'],
    ['The News on Sunday', 'Says so: 18 October, day of signing'],
  ])
  expect(silences).toEqual([
    'Not mentioned: South Asia Times was published when this could be known.',
    'We News reports on other rounds, not on the one this is about.',
  ])
  expect(differences.map(({ text }) => text)).toContain('Date of the ceasefire')
  const marks = charts.find(({ href }) => href?.includes('claim-coverage'))?.marks.map(({ href }) => href)
  expect(marks).toEqual([
    '/pak-afg-2025/charts/claim-coverage?mark=ceasefire-dated-18-october.dawn-2025-10-27',
    '/pak-afg-2025/charts/claim-coverage?mark=ceasefire-dated-18-october.five-takeaways-undated',
    '/pak-afg-2025/charts/claim-coverage?mark=ceasefire-dated-18-october.news-on-sunday-2025-11-16',
  ])
})

test('an article that is still being coded is said to be so, not to lack the record', () => {
  const dataset = inventedDataset()
  const release = { number: 1, publishedAt: '2031-06-01T00:00:00.000Z', dataset }
  const uncoded = dataset.rows.sources.find((source) => !source.coding_complete)
  if (!uncoded) throw new Error('the invented data has no article that is being coded')
  const types = pagedTypes.filter((type): type is Exclude<PagedType, 'source'> => type !== 'source')
  const pagesWithout = types.flatMap((type) =>
    dataset.rows[recordTable(type)]
      .filter(({ id }) => !listReports(dataset, type, id).some(({ source }) => source === uncoded.id))
      .map(({ id }) => describeRecordPage(release, { type, id }, {}, english)),
  )
  expect(pagesWithout.length).toBeGreaterThan(10)
  for (const { silences } of pagesWithout)
    expect(silences).toContain(`Still being coded: ${uncoded.short_name}.`)
})

test('our own words neither accuse nor judge, and know no process', () => {
  const ours = JSON.stringify([messages.record, messages.search])
  expect(
    /\b(confirmed|disputed|agreement between|silent|silence of|omit\w*|left out|collapsed)\b/i.exec(ours),
  ).toBeNull()
  expect(/\b(Pakistan|Afghan|Taliban|Istanbul|Doha|ceasefire)/i.exec(ours)).toBeNull()
})
