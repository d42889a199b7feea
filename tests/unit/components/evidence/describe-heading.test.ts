/** What stands over a mark's evidence, and what the coders gave. */
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { describeCoding } from '@/components/evidence/describe-coding'
import { readDossier } from '@/components/evidence/read-dossier'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { english, realDataset } from '@/tests/support/draw'

const release = { number: 4, publishedAt: '2026-02-03T00:00:00Z', dataset: realDataset }
const read = (slug: ChartSlug, mark: string, pin: Parameters<typeof readDossier>[2] = {}) =>
  readDossier(drawChart(release, slug, {}), mark, pin)

describe('the heading', () => {
  test('is the item in few words, and what the mark shows of it', () => {
    expect(read('demand-status', 'honour-doha-commitments.istanbul-1.not_honoured')).toMatchObject({
      title: 'Honour the Doha commitments',
      line: expect.stringMatching(/^Istanbul I \(October\): Reported unkept, two articles/),
      recordHref: '/pak-afg-2025/demands/honour-doha-commitments',
    })
    expect(read('claim-coverage', 'ceasefire-dated-18-october.dawn-2025-10-27')).toMatchObject({
      title: 'Ceasefire dates from 18 October',
      line: expect.stringMatching(/^Dawn: says otherwise/),
    })
  })

  test('of a seat is who sits there', () => {
    expect(read('delegation-composition', 'istanbul-1-pakistan-khawaja-asif')).toMatchObject({
      title: 'Khawaja Asif',
      recordHref: '/pak-afg-2025/people/khawaja-asif',
    })
  })

  test('keeps the pin of the page, and leads nowhere out of a frame', () => {
    const mark = 'ceasefire-dated-18-october.dawn-2025-10-27'
    const href = '/pak-afg-2025/claims/ceasefire-dated-18-october'
    expect(read('claim-coverage', mark, { release: '4' })?.recordHref).toBe(`${href}?release=4`)
    expect(read('claim-coverage', mark, null)?.recordHref).toBeNull()
  })

  test('of a mark that sums up several things is what is spoken', () => {
    const drawn = drawChart(release, 'claim-coverage', { view: 'summary' })
    const dossier = readDossier(drawn, 'only.dawn-2025-10-27', {})
    expect(dossier).toMatchObject({ line: null, recordHref: null })
    expect(dossier?.title).toBe(drawn.chart.description.spoken['only.dawn-2025-10-27'])
  })
})

describe('the coders', () => {
  const valuesOf = (unitType: string, key: string) =>
    realDataset.rows.codings.filter((row) => row.unit_type === unitType && row.unit_key === key)

  test('who gave the same value are said to', () => {
    const id = 'ceasefire-dated-19-october:dawn-2025-10-27'
    const [a, b] = valuesOf('claim_stance', id)
    expect(a?.value).toBe(b?.value)
    expect(describeCoding(realDataset, { type: 'claim_report', id }, english)).toEqual([
      'Both coders, each alone, gave: Says so.',
    ])
  })

  test('who differed are said to, with what was set down', () => {
    const apart = realDataset.rows.demand_reports.find((report) => {
      const key = `${report.demand}:${report.round ?? 'none'}:${report.source}`
      const [a, b] = valuesOf('demand_status', key)
      return a !== undefined && b !== undefined && a.value !== b.value
    })
    if (!apart) throw new Error('The coders of the real data never differ')
    const id = [apart.demand, apart.round ?? 'none', apart.source, apart.step].join(':')
    expect(describeCoding(realDataset, { type: 'demand_report', id }, english)).toEqual([
      expect.stringMatching(/^The coders, each alone, gave: .+: .+; .+: .+\. Adjudicated: .+\.$/),
    ])
  })

  test('of what was not coded twice nothing is said', () => {
    const codedTwice = new Set(realDataset.rows.codings.map(({ unit_key }) => unit_key))
    const seat = realDataset.rows.delegation_seats.find(({ id }) => !codedTwice.has(id))
    if (!seat) throw new Error('Every seat was coded twice')
    expect(describeCoding(realDataset, { type: 'delegation_seat', id: seat.id }, english)).toEqual([])
    expect(describeCoding(realDataset, { type: 'event', id: 'october-ceasefire' }, english)).toEqual([])
  })
})
