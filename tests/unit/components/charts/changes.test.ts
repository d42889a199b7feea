/** What a choice of articles, or of a day, does to a chart, on the real data. */
import { describe, expect, test } from 'vitest'
import type { Change, ChangeKind } from '@/components/charts/changes'
import { drawChanges } from '@/components/charts/draw-changes'
import { drawChart } from '@/components/charts/draw-chart'
import { type ChartSlug, chartSlugs } from '@/dataset/chart-slugs'
import { realDataset } from '@/tests/support/draw'
import { manyClaims } from '@/tests/support/many-claims'

const release = { number: 1, publishedAt: '2026-02-03T00:00:00Z', dataset: realDataset }
const draw = (slug: ChartSlug, query: string) => {
  const drawn = drawChart(release, slug, new URLSearchParams(query))
  const compared = drawChanges(slug, drawn)
  return { drawn, compared, changes: compared?.list ?? null }
}
const idsOf = (changes: readonly Change[] | null, kind: ChangeKind) =>
  (changes ?? []).filter((change) => change.kind === kind).map(({ markId, label }) => markId ?? label)

test.each(chartSlugs)('%s: with nothing left out there is nothing to compare', (slug) => {
  expect(draw(slug, '').changes).toBeNull()
})

test.each(chartSlugs)('%s: what is listed as a mark is a mark of the chart, once', (slug) => {
  for (const { id } of realDataset.rows.sources) {
    const { drawn, changes } = draw(slug, `source=-${id}`)
    const listed = (changes ?? []).flatMap(({ markId }) => markId ?? [])
    const known = new Set(drawn.chart.marks.map((mark) => mark.id))
    expect(new Set(listed).size, id).toBe(listed.length)
    for (const markId of listed) expect(known, id).toContain(markId)
    for (const { label } of changes ?? []) expect(label.trim(), id).not.toBe('')
  }
})

describe('a demand cell without an article', () => {
  const { changes } = draw('demand-status', 'source=-south-asia-times-2025-10-29')

  test('that now rests on a single one is said to', () => {
    expect(idsOf(changes, 'single')).toContain('honour-doha-commitments.istanbul-1.not_honoured')
  })

  test('that rested on that article alone vanishes, and the place says so where it is still drawn', () => {
    const { changes: without, drawn } = draw('demand-status', 'source=-we-news-2025-11-07')
    const mark = 'monitoring-mechanism'
    const vanished = idsOf(without, 'vanished')
    expect(vanished.length).toBeGreaterThan(0)
    const absences = drawn.chart.marks.filter(({ absence }) => absence?.reason === 'filtered-out')
    for (const { id } of absences) expect(vanished, mark).toContain(id)
  })

  test('that had different outcomes and keeps one reads otherwise', () => {
    const { changes: without } = draw('demand-status', 'source=-news-on-sunday-2025-11-16')
    expect(idsOf(without, 'changed')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^act-against-ttp-sanctuaries\.istanbul-1\./)]),
    )
  })
})

describe('claims without an article', () => {
  const left = 'five-takeaways-undated'
  const { changes, compared } = draw('claim-coverage', `source=-${left}`)
  const reports = realDataset.rows.claim_reports
  const cellOf = ({ claim, source }: { claim: string; source: string }) => `${claim}.${source}`

  test('rest on a single article where just two said the same', () => {
    const expected = reports
      .filter(({ source }) => source !== left)
      .filter((own) => {
        const alike = reports.filter(({ claim, stance }) => claim === own.claim && stance === own.stance)
        return alike.length === 2 && alike.some(({ source }) => source === left)
      })
    expect(expected.length).toBeGreaterThan(0)
    expect(new Set(idsOf(changes, 'single'))).toEqual(new Set(expected.map(cellOf)))
  })

  test('vanish where it reports them, and nothing else does', () => {
    const vanished = (changes ?? []).filter(({ kind }) => kind === 'vanished')
    expect(vanished).toHaveLength(reports.filter(({ source }) => source === left).length)
  })

  test('stay as they are everywhere else', () => {
    const others = reports.filter(({ source }) => source !== left).length
    expect(compared?.keptCount).toBe(others - idsOf(changes, 'single').length)
  })
})

test('of a chart in pages all pages are compared, whatever page is shown', () => {
  const dataset = manyClaims(300, 40)
  const list = (query: string) => {
    const drawn = drawChart({ ...release, dataset }, 'claim-coverage', new URLSearchParams(query))
    return drawChanges('claim-coverage', drawn)
  }
  const first = list('source=-a3')
  expect(list('source=-a3&page=2')).toEqual(first)
  const vanished = first?.list.filter(({ kind }) => kind === 'vanished')
  expect(vanished).toHaveLength(dataset.rows.claim_reports.filter(({ source }) => source === 'a3').length)
}, 30_000)

test('of what was out by 28 October, the date of the ceasefire is told otherwise later, by The News on Sunday', () => {
  const { changes } = draw('claim-coverage', 'asOf=2025-10-28')
  const date = changes?.find(({ markId }) => markId === 'ceasefire-dated-19-october.dawn-2025-10-27')
  expect(date).toMatchObject({ kind: 'retold' })
  expect(date?.by).toContain('news-on-sunday-2025-11-16')
})

test('with every article out nothing is told otherwise later', () => {
  for (const slug of chartSlugs) expect(draw(slug, 'asOf=2025-11-16').changes, slug).toEqual([])
})
