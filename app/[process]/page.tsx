import type { Metadata } from 'next'
import { readProcessPage } from '@/app/read-process-page'
import { Overview } from '@/components/site/overview'
import { PageFrame } from '@/components/site/page-frame'
import { findEntry } from '@/server/queries/get-release'

type Props = PageProps<'/[process]'>

const readPage = async ({ params, searchParams }: Props) =>
  readProcessPage((await params).process, await searchParams)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, description } = (await readPage(props)).release.dataset.process
  return { title, description }
}

export default async function ProcessPage(props: Props) {
  const { release, options, pin, words } = await readPage(props)
  return (
    <PageFrame isTitled release={release} pin={pin} lang={options.lang}>
      <Overview release={release} entry={findEntry(release)} pin={pin} words={words} />
    </PageFrame>
  )
}
