/** What a pinned chart tells of a newer release: every difference that a reader could find, and no other. */
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { compareReleases, isSame } from '@/components/embed/prepare-notice'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { realDataset, withRows } from '@/tests/support/datasets'

const dataset = realDataset()
const draw = (slug: ChartSlug, one: Dataset, number: number) =>
  drawChart({ number, publishedAt: `2031-0${number}-01T00:00:00.000Z`, dataset: one }, slug, {
    view: 'summary',
  })
const compare = (slug: ChartSlug, newer: Dataset) =>
  compareReleases(draw(slug, dataset, 1), draw(slug, newer, 2))

test.each(chartSlugs)('%s: with the same data nothing is different', (slug) => {
  expect(isSame(compare(slug, dataset))).toBe(true)
})

const claim = 'ceasefire-reached-at-doha'
const isDawn = ({ claim: of, source }: { claim: string; source: string }) =>
  of === claim && source === 'dawn-2025-10-27'

describe('told', () => {
  test('a mark that says something else, with both', () => {
    const newer = withRows(dataset, 'claims', (rows) =>
      rows.map((row) => (row.id === claim ? { ...row, label: 'Ceasefire agreed in Doha' } : row)),
    )
    const { marks } = compare('claim-coverage', newer)
    expect(marks).toHaveLength(5)
    for (const { was, is } of marks) {
      expect(was).toMatch(/^Ceasefire reached at Doha, /)
      expect(is).toMatch(/^Ceasefire agreed in Doha, /)
    }
    expect(isSame(compare('voices', newer))).toBe(true)
  })

  test('a mark whose words are the same and which opens something else: a value, a paragraph', () => {
    const ofValue = withRows(dataset, 'claim_reports', (rows) =>
      rows.map((row) => (isDawn(row) ? { ...row, value: 'in other words' } : row)),
    )
    const ofParagraph = withRows(dataset, 'evidence', (rows) =>
      rows.map((row) =>
        row.record_type === 'claim_report' && row.record_id.startsWith(`${claim}:dawn`)
          ? { ...row, paragraph: row.paragraph + 1 }
          : row,
      ),
    )
    for (const newer of [ofValue, ofParagraph]) {
      const { marks, restOnOther } = compare('claim-coverage', newer)
      expect(marks).toEqual([])
      expect(restOnOther).toEqual([expect.stringMatching(/^Ceasefire reached at Doha, Dawn: /)])
    }
  })

  test('a mark that is gone and one that is new', () => {
    const without = withRows(dataset, 'delegation_seats', (rows) =>
      rows.filter(({ id }) => id !== 'istanbul-2-afghan-anas-haqqani'),
    )
    expect(compare('delegation-composition', without).marks).toContainEqual({
      id: 'istanbul-2-afghan-anas-haqqani',
      was: expect.stringMatching(/^Anas Haqqani/),
      is: null,
    })
    const back = compareReleases(
      draw('delegation-composition', without, 1),
      draw('delegation-composition', dataset, 2),
    )
    expect(back.marks).toContainEqual({
      id: 'istanbul-2-afghan-anas-haqqani',
      was: null,
      is: expect.stringMatching(/^Anas Haqqani/),
    })
  })

  test('another headline, and other articles behind the chart', () => {
    const newer = withRows(dataset, 'sources', (rows) =>
      rows.map((row) => (row.id === 'we-news-2025-11-07' ? { ...row, country: 'qa' } : row)),
    )
    const { hasOtherSources } = compare('timeline', newer)
    expect(hasOtherSources).toBe(true)
  })
})
