/** Which marks a record page leads to, against the marks of the charts themselves. */
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import type { RecordRef } from '@/components/charts/mark'
import { chartsShowing, findMarkOf } from '@/components/records/charts-showing'
import { chartSlugs } from '@/dataset/chart-slugs'
import { recordKey } from '@/dataset/record-key'
import { inventedDataset, realDataset, withRows } from '@/tests/support/datasets'

describe.each([
  ['the real data', realDataset()],
  ['the invented data', inventedDataset()],
])('%s', (_, dataset) => {
  const release = { number: 1, publishedAt: '2031-06-01T00:00:00.000Z', dataset }
  const charts = chartSlugs.map((slug) => ({ slug, ...drawChart(release, slug, {}).chart }))

  test('every mark that shows a step leads back from the page of its demand, in the order of the chart', () => {
    for (const { id } of dataset.rows.demands) {
      const reports = dataset.rows.demand_reports
        .filter(({ demand }) => demand === id)
        .map((row): RecordRef => ({ type: 'demand_report', id: recordKey('demand_report', row) }))
      const keys = new Set(reports.map((report) => report.id))
      const showing = chartsShowing(release, { type: 'demand', id }, reports)
      for (const { slug, marks, description } of charts) {
        const expected = marks
          .filter(({ records }) =>
            records.some(
              (record) =>
                (record.type === 'demand_report' && keys.has(record.id)) ||
                (record.type === 'demand' && record.id === id),
            ),
          )
          .map((mark) => ({ markId: mark.id, spoken: description.spoken[mark.id] }))
        if (expected.length > 0)
          expect(showing.find((chart) => chart.slug === slug)?.marks, `${id} in ${slug}`).toEqual(expected)
      }
    }
  })

  test('a record that no mark shows leads to marks beside which it stands, else to no chart', () => {
    const nothing = chartsShowing(release, { type: 'demand', id: 'no-such-demand' }, [])
    expect(nothing).toEqual([])
    for (const { id } of dataset.rows.claims)
      expect(chartsShowing(release, { type: 'claim', id }, []).length, id).toBeGreaterThan(0)
  })

  test('a record has no mark in a chart that does not show it', () => {
    expect(findMarkOf(release, 'claim-coverage', { type: 'delegation_seat', id: 'x' })).toBeNull()
    const [mark] = charts.find(({ slug }) => slug === 'claim-coverage')?.marks ?? []
    const [record] = mark?.records ?? []
    if (!record) throw new Error('the first mark of claim-coverage shows no record')
    expect(findMarkOf(release, 'claim-coverage', record)).toBe(mark?.id)
  })
})

test('another dataset has marks of its own', () => {
  const dataset = realDataset()
  const [seat] = dataset.rows.delegation_seats
  if (!seat) throw new Error('the real data has no seat')
  const record = { type: 'delegation_seat' as const, id: seat.id }
  const without = withRows(dataset, 'delegation_seats', (rows) => rows.filter(({ id }) => id !== seat.id))
  const releaseOf = (own: typeof dataset) => ({
    number: 1,
    publishedAt: '2031-06-01T00:00:00.000Z',
    dataset: own,
  })
  expect(findMarkOf(releaseOf(dataset), 'delegation-composition', record)).not.toBeNull()
  expect(findMarkOf(releaseOf(without), 'delegation-composition', record)).toBeNull()
})
