import 'server-only'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { keyOfRecord } from '@/components/charts/mark'
import { formatPermalink } from '@/components/share/permalink'
import type { AddressedChart } from '@/dataset/chart-address'
import { evidenceOf } from '@/dataset/evidence-of'
import { lookUp } from '@/dataset/lookup'

/**
 * A chart as JSON: what it says, its table, its series, and its marks with the records behind them; the evidence of a
 * record stands once, under `type/id`. Articles are named by id and listed.
 */
export function writeChartJson(
  addressed: AddressedChart,
  { chart, dataset, release, problems, words }: RequestedChart,
) {
  const { title, finding, filter, deck, altText, sourceLine, table, spoken } = chart.description
  const marks = chart.marks.map(({ id, place, records, context, absence }) => ({
    id,
    place: place ?? id,
    says: spoken[id] ?? null,
    records: records.map(keyOfRecord),
    context: context.map(keyOfRecord),
    absence,
  }))
  const records = new Map(
    chart.marks.flatMap((mark) =>
      [...mark.records, ...mark.context].map((record) => [keyOfRecord(record), record] as const),
    ),
  )
  const evidence = [...records].map(([key, record]) => [
    key,
    evidenceOf(dataset, record).map(({ record_type: _type, record_id: _id, ...where }) => where),
  ])
  const { sources } = lookUp(dataset)
  return {
    address: formatPermalink(addressed),
    process: { id: dataset.process.id, title: dataset.process.title, licenses: dataset.process.licenses },
    release,
    chart: addressed.slug,
    question: words.t(`chart.${addressed.slug}`),
    language: words.locale,
    title,
    finding,
    filter,
    deck,
    altText,
    sourceLine,
    problems,
    page: chart.page && { ...chart.page, shown: [...chart.page.shown] },
    table,
    series: chart.series,
    marks,
    evidence: Object.fromEntries(evidence),
    sources: [...sources.values()],
  }
}

/** JSON in which a set stands as a list, and one value for many rows does not stand twice. */
export function formatJson(value: unknown): string {
  return JSON.stringify(value, (key, one) =>
    key === 'oneByOne' ? undefined : one instanceof Set || one instanceof Map ? [...one] : one,
  )
}
