import type { Metadata } from 'next'
import { requireRelease } from '@/app/require-release'
import { Masthead } from '@/components/site/masthead'
import { Overview } from '@/components/site/overview'

type Props = PageProps<'/[process]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { dataset } = await requireRelease((await params).process, await searchParams)
  return { title: dataset.process.title, description: dataset.process.description }
}

export default async function ProcessPage({ params, searchParams }: Props) {
  const query = await searchParams
  const release = await requireRelease((await params).process, query)
  return (
    <>
      <Masthead process={release.dataset.process} />
      <main className="page">
        <Overview release={release} isPinned={query.release !== undefined} />
      </main>
    </>
  )
}
