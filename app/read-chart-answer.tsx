import type { RequestedChart } from '@/components/charts/draw-chart'
import type { ChartAnswer } from '@/components/site/chart-answer'
import { ChartTable } from '@/components/site/chart-table'
import { ChartView } from '@/components/site/chart-view'
import { formatChartAddress, withoutReading } from '@/dataset/chart-address'
import type { SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { renderHtml } from '@/server/exports/render-html'

/** Draws what a chart's page consists of; `query` is that of the page, to which all links lead back. */
export async function readChartAnswer(
  slug: ChartSlug,
  query: SearchParams,
  drawn: RequestedChart,
  release: number,
): Promise<ChartAnswer> {
  const { chart, dataset, words } = drawn
  const { title } = chart.description
  const csvHref = formatChartAddress(`/export/${dataset.process.id}/${slug}.csv`, query, {
    ...withoutReading,
    view: null,
    page: null,
    release: String(release),
  })
  const [chartHtml, tableHtml] = await Promise.all([
    renderHtml(<ChartView slug={slug} query={query} drawn={drawn} />),
    renderHtml(
      <ChartTable
        table={chart.description.table}
        query={query}
        csvHref={csvHref}
        caption={title}
        words={words}
      />,
    ),
  ])
  return { title, chart: chartHtml, table: tableHtml }
}
