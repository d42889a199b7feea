import type { Metadata } from 'next'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { Overview } from '@/components/site/overview'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'
import { findEntry } from '@/server/queries/get-release'

type Props = PageProps<'/[process]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { dataset } = await requireRelease((await params).process, await searchParams)
  return { title: dataset.process.title, description: dataset.process.description }
}

export default async function ProcessPage({ params, searchParams }: Props) {
  const query = await searchParams
  const release = await requireRelease((await params).process, query)
  const { options } = parseChartOptions(query)
  const words = getWords(options.lang)
  const pin = pinOf(options.release !== null, release, words)
  return (
    <PageFrame isTitled release={release} pin={pin} lang={options.lang}>
      <Overview release={release} entry={findEntry(release)} pin={pin} words={words} />
    </PageFrame>
  )
}
