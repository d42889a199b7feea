import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readChartAnswer } from '@/app/read-chart-answer'
import { readStanding } from '@/app/read-standing'
import { requireRelease } from '@/app/require-release'
import { drawChart } from '@/components/charts/draw-chart'
import { pinOf } from '@/components/records/record-address'
import { describeToPrograms } from '@/components/share/chart-metadata'
import { ChartPage } from '@/components/site/chart-page'
import { PageFrame } from '@/components/site/page-frame'
import { isChartSlug } from '@/dataset/chart-slugs'
import { addressChart } from '@/server/queries/address-chart'
import { getOrigin } from '@/server/queries/get-origin'

type Props = PageProps<'/[process]/charts/[slug]'>

async function readPage({ params, searchParams }: Props) {
  const { process, slug } = await params
  if (!isChartSlug(slug)) notFound()
  const query = await searchParams
  const release = await requireRelease(process, query)
  return { release, slug, query, drawn: drawChart(release, slug, query) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, slug, query, drawn } = await readPage(props)
  return describeToPrograms(addressChart(release, slug, query), drawn)
}

export default async function Page(props: Props) {
  const { release, slug, query, drawn } = await readPage(props)
  return (
    <PageFrame
      release={release}
      pin={pinOf(drawn.options.release !== null, release, drawn.words)}
      standing={readStanding(release, query)}
      lang={drawn.options.lang}
    >
      <ChartPage
        release={release}
        slug={slug}
        query={query}
        drawn={drawn}
        origin={getOrigin()}
        answer={await readChartAnswer(slug, query, drawn, release.number)}
      />
    </PageFrame>
  )
}
