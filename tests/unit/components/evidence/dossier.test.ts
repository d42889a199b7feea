/** The evidence behind every mark of every chart, on the real data and on the invented. */
import { describe, expect, test } from 'vitest'
import { drawChart } from '@/components/charts/draw-chart'
import { dossierSchema } from '@/components/evidence/dossier'
import { prepareEvidence } from '@/components/evidence/prepare-evidence'
import { readDossier } from '@/components/evidence/read-dossier'
import { chartSlugs } from '@/dataset/chart-slugs'
import { recordKey } from '@/dataset/record-key'
import { inventedDataset, realDataset } from '@/tests/support/datasets'
import { publishableClaims } from '@/tests/support/large-packages'

const views = ['full', 'summary'] as const
const datasets = [
  ['the real data', realDataset()],
  ['the invented data', inventedDataset()],
] as const
const drawings = datasets.flatMap(([name, dataset]) =>
  chartSlugs.flatMap((slug) =>
    views.map((view) => {
      const release = { number: 1, publishedAt: '2031-05-01T00:00:00.000Z', dataset }
      return { name, slug, view, ...drawChart(release, slug, { view }) }
    }),
  ),
)

describe.each(drawings)('$slug, $view view of $name', (drawn) => {
  const { dataset, chart } = drawn
  const shown = chart.marks.filter((mark) => mark.absence === null)
  const absent = chart.marks.filter((mark) => mark.absence !== null)
  const read = (markId: string) => {
    const dossier = readDossier(drawn, markId, {})
    if (!dossier) throw new Error(`no dossier for ${markId}`)
    return dossier
  }

  test('has marks, each under an id of its own that an address can hold', () => {
    expect(shown.length).toBeGreaterThan(0)
    const ids = chart.marks.map((mark) => mark.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\w.-]{1,400}$/)
  })

  test('every record that a mark shows has a paragraph and a phrase in an article', () => {
    for (const mark of shown) {
      expect(mark.records.length, mark.id).toBeGreaterThan(0)
      const { articles } = prepareEvidence(dataset, mark)
      const entries = articles.flatMap((article) => article.entries)
      for (const record of mark.records) {
        const entry = entries.find((one) => one.record.type === record.type && one.record.id === record.id)
        expect(entry, `${mark.id}: ${record.id}`).toMatchObject({ isShown: true })
        expect(entry?.passages.length, `${mark.id}: ${record.id}`).toBeGreaterThan(0)
        for (const passage of entry?.passages ?? []) expect(passage.anchor.trim()).not.toBe('')
      }
    }
  })

  test('a report names its claim or demand exactly where the mark shows reports on several', () => {
    const names = new Map([
      ...dataset.rows.claim_reports.map((row) => [recordKey('claim_report', row), row.claim] as const),
      ...dataset.rows.demand_reports.map((row) => [recordKey('demand_report', row), row.demand] as const),
    ])
    const labels = new Map([
      ...dataset.rows.claims.map(({ id, label }) => [id, label] as const),
      ...dataset.rows.demands.map(({ id, title }) => [id, title] as const),
    ])
    for (const mark of shown) {
      const items = mark.records.flatMap(({ id }) => names.get(id) ?? [])
      if (items.length === 0) continue
      const isOnSeveral = new Set(items).size > 1
      const told = read(mark.id).articles.articles.flatMap(({ entries }) => entries.map(({ text }) => text))
      for (const item of new Set(items)) {
        const naming = told.filter((text) => text.startsWith(`${labels.get(item)}. `))
        expect(naming.length > 0, `${mark.id}: ${item}`).toBe(isOnSeveral)
      }
    }
  })

  test('evidence stands under the article it is from, oldest first and each once', () => {
    for (const mark of chart.marks) {
      const { articles, others, mentions } = prepareEvidence(dataset, mark)
      for (const section of [articles, others, mentions]) {
        const days = section.map(({ source }) => source.published_latest)
        expect(days, mark.id).toEqual(days.toSorted())
        expect(new Set(section.map(({ source }) => source.id)).size).toBe(section.length)
        for (const { source, entries } of section)
          for (const { passages } of entries)
            expect(passages.every((passage) => passage.source === source.id)).toBe(true)
      }
      for (const { entries } of articles) expect(entries.some(({ isShown }) => isShown)).toBe(true)
      for (const { entries } of others) expect(entries.some(({ isShown }) => isShown)).toBe(false)
    }
  })

  test('what stands beside a mark is there too, and is not taken for what it shows', () => {
    for (const mark of chart.marks) {
      const { articles, others, mentions } = prepareEvidence(dataset, mark)
      const entries = [...articles, ...others, ...mentions].flatMap((article) => article.entries)
      const shownIds = new Set(mark.records.map((record) => record.id))
      const listed = new Set(entries.map(({ record }) => record.id))
      for (const { record, isShown, passages } of entries) {
        const isOfMark = passages.every(({ source }) => (mark.article ?? source) === source)
        expect(isShown, `${mark.id}: ${record.id}`).toBe(shownIds.has(record.id) && isOfMark)
      }
      for (const record of mark.context) {
        const hasEvidence = dataset.rows.evidence.some(
          (row) => row.record_type === record.type && row.record_id === record.id,
        )
        expect(listed.has(record.id), `${mark.id}: ${record.id}`).toBe(hasEvidence)
      }
    }
  })

  test('a mark that stands for an absence shows no record and gives its reason in a sentence', () => {
    for (const mark of absent) {
      expect(mark.records, mark.id).toEqual([])
      const { reason, articles } = read(mark.id)
      expect(reason, mark.id).toMatch(/^[A-Z].*\.$/)
      expect(articles.articles).toEqual([])
    }
    for (const mark of shown) expect(read(mark.id).reason).toBeNull()
  })

  // Hundreds of marks take their time on a busy machine.
  test('every dossier is what the panel expects, with no code and no key left in its words', {
    timeout: 30_000,
  }, () => {
    const codes = new Set(
      dataset.rows.vocabularies.map(({ code }) => code).filter((code) => code.includes('_')),
    )
    for (const mark of chart.marks) {
      const dossier = dossierSchema.parse(read(mark.id))
      expect(dossier.mark).toBe(mark.id)
      expect(dossier.title, mark.id).not.toBe(mark.id)
      for (const { entries } of dossier.articles.articles)
        for (const { details } of entries) expect(new Set(details).size, mark.id).toBe(details.length)
      for (const text of listTexts(dossier)) {
        expect(text.trim(), mark.id).not.toBe('')
        // A key of the catalogue, a placeholder, or a value that was not there.
        expect(text, mark.id).not.toMatch(
          /\b(evidence|absence|demandStatus|filter)\.\w|[{}]|undefined|null|NaN/,
        )
        for (const word of text.split(/[\s,.:;()]+/))
          expect(codes.has(word), `${mark.id}: ${word}`).toBe(false)
      }
    }
  })

  test('a mark that does not exist has no dossier', () => {
    expect(readDossier(drawn, 'nothing', {})).toBeNull()
    expect(readDossier(drawn, '__proto__', {})).toBeNull()
  })

  test('the words of the panel are all there', () => {})
})

test('a difference is not weighed with articles that were not out by the day asked for', () => {
  const [, dataset] = datasets[0]
  const release = { number: 1, publishedAt: '2031-05-01T00:00:00.000Z', dataset }
  const markId = 'ceasefire-dated-18-october.dawn-2025-10-27'
  const differencesOn = (asOf: string | undefined) =>
    readDossier(drawChart(release, 'claim-coverage', { asOf }), markId, {})?.differences.entries ?? []
  const dates = (asOf: string | undefined) =>
    differencesOn(asOf).find(({ title }) => title === 'Date of the ceasefire')
  expect(dates(undefined)).toMatchObject({ summary: expect.stringContaining('four days') })
  const early = dates('2025-11-08')
  expect(early?.summary).toBeNull()
  expect(new Set(early?.positions.map(({ article }) => article))).toEqual(
    new Set(['Dawn', 'Undated article']),
  )
})

test('absences are among the marks tested', () => {
  const counts = drawings.map(({ chart }) => chart.marks.filter((mark) => mark.absence !== null).length)
  expect(Math.max(...counts)).toBeGreaterThan(0)
})

test('a mark on a record that does not exist is an error, not an empty panel', () => {
  const [, dataset] = datasets[1]
  const mark = {
    id: 'x',
    records: [{ type: 'demand_report', id: 'no:such:step:1' }],
    context: [],
    absence: null,
    notLastStep: [],
  } as const
  expect(() => prepareEvidence(dataset, mark)).toThrow('has no demand_report "no:such:step:1"')
})

type Dossier = ReturnType<typeof dossierSchema.parse>

/** All that a reader gets to read, but for what the codebook or an article says itself. */
function listTexts({ title, line, reason, articles, others, mentions }: Dossier): string[] {
  const sections = [articles, others, mentions]
  return [
    title,
    ...(line === null ? [] : [line]),
    ...(reason === null ? [] : [reason]),
    ...sections.flatMap((section) => [
      section.heading,
      ...section.articles.flatMap(({ name, date, entries }) => [
        name,
        date,
        ...entries.flatMap(({ text, account, passages }) => [
          text,
          ...(account === null ? [] : [account]),
          ...passages.map(({ paragraph }) => paragraph),
        ]),
      ]),
    ]),
  ]
}

describe('a mark that stands for very many records', () => {
  const dataset = publishableClaims('many', 2400, 3)
  const drawn = drawChart(
    { number: 1, publishedAt: '2031-05-01T00:00:00.000Z', dataset },
    'source-agreement',
    {},
  )
  const mark = drawn.chart.marks.find(({ records }) => records.length > 400)

  test('names a hundred in each article and leads to the page that has all', () => {
    const [first] = readDossier(drawn, mark?.id ?? '', { release: '1' })?.articles.articles ?? []
    expect(first?.entries).toHaveLength(100)
    expect(first?.more?.text).toBe(
      `and ${(mark?.records.length ?? 0) / 2 - 100} more, all on the page of the article`,
    )
    expect(first?.more?.href).toBe(`/many/sources/${first?.id}?release=1`)
  })

  test('leads nowhere from a frame', () => {
    const [first] = readDossier(drawn, mark?.id ?? '', null)?.articles.articles ?? []
    expect(first?.more).toMatchObject({ href: null })
  })
})
