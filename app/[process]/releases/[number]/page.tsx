import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { languagePin } from '@/components/records/record-address'
import { PageFrame } from '@/components/site/page-frame'
import { ReleasePage } from '@/components/site/releases/release-page'
import { parseChartOptions } from '@/dataset/chart-options'
import { findEntry, listReleases } from '@/server/queries/get-release'
import { getTableChanges } from '@/server/queries/get-table-changes'

type Props = PageProps<'/[process]/releases/[number]'>

/** The path says which release; `release=` in the query says nothing here. */
async function readPage({ params, searchParams }: Props) {
  const { process, number } = await params
  const release = await requireRelease(process, { release: number })
  return { release, words: getWords(parseChartOptions(await searchParams).options.lang) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, words } = await readPage(props)
  const title = words.t('releases.release', { number: String(release.number) })
  return { title: `${title} · ${release.dataset.process.title}` }
}

export default async function Page(props: Props) {
  const { release, words } = await readPage(props)
  const { process } = release.dataset
  const entry = findEntry(release) ?? notFound()
  return (
    <PageFrame release={release} pin={languagePin(words)} lang={words.locale}>
      <ReleasePage
        process={process}
        entry={entry}
        entries={listReleases(release.processId)}
        changes={await getTableChanges(release, entry)}
        hashes={release.hashes}
        words={words}
      />
    </PageFrame>
  )
}
