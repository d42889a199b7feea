import { drawChanges } from '@/components/charts/draw-changes'
import type { RequestedChart } from '@/components/charts/draw-chart'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { OptionProblems } from './option-problems'
import { changesByMark, WhatChanges } from './what-changes'

interface ChartViewProps {
  readonly slug: ChartSlug
  readonly query: SearchParams
  readonly drawn: RequestedChart
}

/** The part of a chart's page that a reader's choice redraws: what was set aside, what the choice changes, the chart. */
export function ChartView({ slug, query, drawn }: ChartViewProps) {
  const { chart, options, problems, words } = drawn
  const hrefOf = (mark: string) => formatChartQuery(query, { mark })
  const changes = drawChanges(slug, drawn)
  return (
    <>
      <OptionProblems problems={problems} words={words} />
      {changes && <WhatChanges drawn={drawn} changes={changes} hrefOf={hrefOf} />}
      {chart.sheet({
        hrefOf,
        openMark: options.mark,
        changeOf: changes ? changesByMark(changes, words) : {},
        allHref: options.view === 'summary' ? formatChartQuery(query, { mark: null, view: null }) : null,
        pageHref: (page) => formatChartQuery(query, { mark: null, page: String(page) }),
        heading: 'h1',
      })}
    </>
  )
}
