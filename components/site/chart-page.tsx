import type { ReleasedDataset, RequestedChart } from '@/components/charts/draw-chart'
import { chartRooms } from '@/components/charts/registry'
import { prepareControls } from '@/components/controls/prepare-controls'
import { readDossier } from '@/components/evidence/read-dossier'
import { pinOf } from '@/components/records/record-address'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { ChartAnswer } from './chart-answer'
import { ChartList } from './chart-list'
import { ChartWorkbench } from './chart-workbench'
import { DataLicence } from './data-licence'

interface ChartPageProps {
  readonly release: ReleasedDataset
  readonly slug: ChartSlug
  readonly query: SearchParams
  readonly drawn: RequestedChart
  /** What was drawn, as HTML. */
  readonly answer: ChartAnswer
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
}

/** The query that draws the same again without a mark: the page that the mark stood on is named. */
function queryOf(query: SearchParams, { chart, options }: RequestedChart): string {
  const isImplied = chart.page !== null && options.page === null && options.mark !== null
  return formatChartQuery(query, { mark: null, ...(isImplied ? { page: String(chart.page?.number) } : {}) })
}

/** One chart in full: what can be chosen of it, the chart with its evidence beside it, and its table. */
export function ChartPage({ release, slug, query, drawn, answer, origin }: ChartPageProps) {
  const { options, words } = drawn
  const { id, licenses } = release.dataset.process
  const pin = pinOf(options.release !== null, release, words)
  return (
    <>
      <ChartWorkbench
        processId={id}
        slug={slug}
        release={release.number}
        origin={origin}
        controls={prepareControls(release.dataset, chartRooms[slug], words)}
        initial={answer}
        initialQuery={queryOf(query, drawn)}
        initialDossier={options.mark === null ? null : readDossier(drawn, options.mark, pin)}
        lang={options.lang}
      />
      <ChartList processId={id} shown={slug} pin={pin} words={words} />
      <DataLicence licenses={licenses} />
    </>
  )
}
