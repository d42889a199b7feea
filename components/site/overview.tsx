import Link from 'next/link'
import { drawChart, type ReleasedDataset } from '@/components/charts/draw-chart'
import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import { chartSlugs } from '@/dataset/chart-slugs'
import { DataLicence } from './data-licence'

interface OverviewProps {
  readonly release: ReleasedDataset
  /** Whether the address names the release: the charts it leads to are then of the same one. */
  readonly isPinned?: boolean
}

/** What a process is about, and every chart of it in its short form. */
export function Overview({ release, isPinned = false }: OverviewProps) {
  const { id, title, description, licenses } = release.dataset.process
  const pin: SearchParams = isPinned ? { release: String(release.number) } : {}
  return (
    <>
      <h1 className="overview-title">
        <Link href={`/${id}`}>{title}</Link>
      </h1>
      <p className="overview-deck">{description}</p>
      {chartSlugs.map((slug) => {
        const address = `/${id}/charts/${slug}`
        const { chart } = drawChart(release, slug, {}, { view: 'summary' })
        return (
          <section key={slug} className="overview-chart">
            {chart.sheet({
              hrefOf: (mark) => address + formatChartQuery(pin, { mark }),
              allHref: isPinned ? address + formatChartQuery(pin, {}) : address,
              heading: 'h2',
            })}
          </section>
        )
      })}
      <DataLicence licenses={licenses} />
    </>
  )
}
