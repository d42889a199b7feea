import type { Metadata } from 'next'
import { readProcessPage } from '@/app/read-process-page'
import { PageFrame } from '@/components/site/page-frame'
import { ReleasesPage } from '@/components/site/releases/releases-page'
import { listReleases } from '@/server/queries/get-release'

type Props = PageProps<'/[process]/releases'>

const readPage = async ({ params, searchParams }: Props) =>
  readProcessPage((await params).process, await searchParams)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, words } = await readPage(props)
  return { title: `${words.t('releases.title')} · ${release.dataset.process.title}` }
}

export default async function Page(props: Props) {
  const { release, pin, words, standing } = await readPage(props)
  const { process } = release.dataset
  return (
    <PageFrame release={release} pin={pin} standing={standing} lang={words.locale}>
      <ReleasesPage process={process} entries={listReleases(process.id)} words={words} />
    </PageFrame>
  )
}
