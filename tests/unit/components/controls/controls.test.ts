/** What a reader can choose of a chart, and how the choice stands in the address. */
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { chartRooms } from '@/components/charts/registry'
import { toggleCode } from '@/components/controls/choose-articles'
import { listChosen } from '@/components/controls/chosen'
import { prepareControls } from '@/components/controls/prepare-controls'
import { formatChartQuery, isSelected } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { fitChartOptions } from '@/dataset/fit-chart-options'
import { english, inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'

const datasets = { real: realDataset, invented: inventedDataset }

describe.each(Object.entries(datasets))('the controls of the %s data', (_, dataset) => {
  test.each(chartSlugs)('%s: every choice is one that the chart applies and the data know', (slug) => {
    const room = chartRooms[slug]
    const { filters, accounts, articles, hasAsOf } = prepareControls(dataset, room, english)
    const queries = [
      ...filters.flatMap(({ field, choices }) => choices.map(({ code }) => `${field}=${code}`)),
      ...accounts.map(({ code }) => `account=${code}`),
      ...articles.map(({ code }) => `source=-${code}`),
    ]
    for (const query of queries)
      expect(fitChartOptions(optionsFrom(query), dataset).problems, query).toEqual([])
    for (const { field } of filters) expect(room.filters).toContain(field)
    expect(accounts.length > 0).toBe(room.filters.includes('account'))
    expect(articles.length > 0).toBe(room.filters.includes('source'))
    expect(hasAsOf).toBe(room.filters.includes('asOf'))
  })

  // What no two articles share, common ground cannot show.
  test.each(chartSlugs.filter((slug) => slug !== 'source-agreement'))(
    '%s: no choice of one value leaves the chart empty',
    (slug) => {
      const room = chartRooms[slug]
      for (const { field, choices } of prepareControls(dataset, room, english).filters)
        for (const { code } of choices) {
          const { marks } = room.draw(dataset, optionsFrom(`${field}=${code}`), english, null)
          expect(marks.length, `${field}=${code}`).toBeGreaterThan(0)
        }
    },
  )
})

describe('articles', () => {
  const codes = ['a', 'b', 'c', 'd', 'e']
  const none = { only: [], without: [] }

  test('taking one out leaves it out; putting it back shows all again', () => {
    expect(toggleCode(codes, none, 'b')).toEqual(['-b'])
    expect(toggleCode(codes, { only: [], without: ['b'] }, 'b')).toEqual([])
  })

  test('where more are out than in, those that are in are named', () => {
    expect(toggleCode(codes, { only: [], without: ['a', 'b'] }, 'c')).toEqual(['d', 'e'])
    expect(toggleCode(codes, { only: ['d'], without: [] }, 'e')).toEqual(['d', 'e'])
  })

  test('with the last one out all are left out, not none', () => {
    const values = toggleCode(codes, { only: ['d'], without: [] }, 'd')
    const { source } = optionsFrom(formatChartQuery({}, { source: values }))
    for (const code of codes) expect(isSelected(source, code)).toBe(false)
  })

  test('all of them named, as a form without script sends them, is the same as none named', () => {
    const all = realDataset.rows.sources.map(({ id }) => `source=${id}`).join('&')
    expect(fitChartOptions(optionsFrom(all), realDataset).options.source).toEqual(none)
  })
})

test('a form without script that leaves nothing out asks for nothing less than all', () => {
  for (const slug of chartSlugs) {
    const { accounts, articles } = prepareControls(realDataset, chartRooms[slug], english)
    const query = new URLSearchParams([
      ...accounts.map(({ code }) => ['account', code]),
      ...articles.map(({ code }) => ['source', code]),
    ])
    const release = { number: 1, publishedAt: '2026-02-03T00:00:00Z', dataset: realDataset }
    const [asked, whole] = [query, {}].map((one) => drawChart(release, slug, one).chart.description)
    expect(asked, slug).toMatchObject({ title: whole?.title, filter: null })
    const controls = prepareControls(realDataset, chartRooms[slug], english)
    expect(listChosen(controls, optionsFrom(String(query)), english), slug).toEqual([])
  }
})

test('what is set is said, each with the address that takes it away', () => {
  const controls = prepareControls(realDataset, chartRooms['demand-status'], english)
  const options = optionsFrom('round=istanbul-1&source=-dawn-2025-10-27&asOf=2025-11-08')
  expect(listChosen(controls, options, english)).toEqual([
    { label: 'Round: Istanbul I (October)', changes: { round: null } },
    { label: 'Articles: without Dawn', changes: { source: null } },
    { label: 'Published by 8 November 2025', changes: { asOf: null } },
  ])
  expect(listChosen(controls, optionsFrom(''), english)).toEqual([])
})
