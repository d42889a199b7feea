import type { ReleasedDataset, RequestedChart } from '@/components/charts/draw-chart'
import { ChartStage } from '@/components/evidence/chart-stage'
import { readDossier, readPanelWords } from '@/components/evidence/read-dossier'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { ChartTable } from './chart-table'
import { DataLicence } from './data-licence'
import { OptionProblems } from './option-problems'

interface ChartPageProps {
  readonly release: ReleasedDataset
  readonly slug: ChartSlug
  readonly query: SearchParams
  readonly drawn: RequestedChart
}

/** One chart in full: the chart with its evidence beside it, and its table. */
export function ChartPage({ release, slug, query, drawn }: ChartPageProps) {
  const { chart, options, problems, words } = drawn
  const { id, licenses } = release.dataset.process
  const hrefOf = (mark: string) => formatChartQuery(query, { mark })
  const initial = options.mark === null ? null : readDossier(drawn, options.mark)
  return (
    <>
      <OptionProblems problems={problems} words={words} />
      <ChartStage
        processId={id}
        slug={slug}
        release={release.number}
        initial={initial}
        closeHref={formatChartQuery(query, { mark: null })}
        words={readPanelWords(words)}
      >
        {chart.sheet({
          hrefOf,
          openMark: options.mark,
          allHref: options.view === 'summary' ? formatChartQuery(query, { mark: null, view: null }) : null,
          heading: 'h1',
        })}
      </ChartStage>
      <ChartTable table={chart.description.table} words={words} />
      <DataLicence licenses={licenses} />
    </>
  )
}
