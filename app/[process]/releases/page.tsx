import type { Metadata } from 'next'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { PageFrame } from '@/components/site/page-frame'
import { ReleasesPage } from '@/components/site/releases/releases-page'
import { parseChartOptions } from '@/dataset/chart-options'
import { listReleases } from '@/server/queries/get-release'

type Props = PageProps<'/[process]/releases'>

async function readPage({ params, searchParams }: Props) {
  const query = await searchParams
  const release = await requireRelease((await params).process, query)
  const { options } = parseChartOptions(query)
  const words = getWords(options.lang)
  const pin = pinOf(options.release !== null, release, words)
  return { release, process: release.dataset.process, pin, words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { process, words } = await readPage(props)
  return { title: `${words.t('releases.title')} · ${process.title}` }
}

export default async function Page(props: Props) {
  const { release, process, pin, words } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} lang={words.locale}>
      <ReleasesPage process={process} entries={listReleases(process.id)} words={words} />
    </PageFrame>
  )
}
