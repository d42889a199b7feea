import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRelease } from '@/app/require-release'
import type { DrawnChart } from '@/components/charts/chart-room'
import { drawChart } from '@/components/charts/draw-chart'
import { ChartPage } from '@/components/site/chart-page'
import { Masthead } from '@/components/site/masthead'
import { isChartSlug } from '@/dataset/chart-slugs'

type Props = PageProps<'/[process]/charts/[slug]'>

async function readPage({ params, searchParams }: Props) {
  const { process, slug } = await params
  if (!isChartSlug(slug)) notFound()
  const query = await searchParams
  const release = await requireRelease(process, query)
  return { release, slug, query, drawn: drawChart(release, slug, query) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { drawn } = await readPage(props)
  const { title, altText }: DrawnChart['description'] = drawn.chart.description
  return { title, description: altText }
}

export default async function Page(props: Props) {
  const { release, slug, query, drawn } = await readPage(props)
  return (
    <>
      <Masthead process={release.dataset.process} />
      <main className="page">
        <ChartPage release={release} slug={slug} query={query} drawn={drawn} />
      </main>
    </>
  )
}
