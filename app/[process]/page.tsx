import type { Metadata } from 'next'
import { readProcessPage } from '@/app/read-process-page'
import { DatasetJsonLd } from '@/components/share/dataset-json-ld'
import { Overview } from '@/components/site/overview'
import { PageFrame } from '@/components/site/page-frame'
import { feedPath } from '@/dataset/feed-address'
import { getOrigin } from '@/server/queries/get-origin'
import { findEntry } from '@/server/queries/get-release'

type Props = PageProps<'/[process]'>

const readPage = async ({ params, searchParams }: Props) =>
  readProcessPage((await params).process, await searchParams)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, words } = await readPage(props)
  const { title, description } = release.dataset.process
  const address = `${getOrigin()}/${release.processId}`
  const feed = {
    url: getOrigin() + feedPath(release.processId),
    title: words.t('feed.title', { process: title }),
  }
  return {
    title,
    description,
    alternates: { canonical: address, types: { 'application/atom+xml': [feed] } },
    openGraph: { type: 'website', siteName: 'Parley', title, description, url: address },
  }
}

export default async function ProcessPage(props: Props) {
  const { release, options, pin, words, standing } = await readPage(props)
  return (
    <PageFrame isTitled release={release} pin={pin} standing={standing} lang={options.lang}>
      <DatasetJsonLd
        process={release.dataset.process}
        release={release}
        origin={getOrigin()}
        language={words.locale}
      />
      <Overview release={release} entry={findEntry(release)} pin={pin} words={words} />
    </PageFrame>
  )
}
