import type { Metadata } from 'next'
import { readProcessPage } from '@/app/read-process-page'
import { SearchPage } from '@/components/search/search-page'
import { parseQuestion } from '@/components/search/search-question'
import { PageFrame } from '@/components/site/page-frame'

type Props = PageProps<'/[process]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { release, words } = await readProcessPage((await params).process, await searchParams)
  return {
    title: `${words.t('search.title')} · ${release.dataset.process.title}`,
    robots: { index: false },
  }
}

export default async function Page({ params, searchParams }: Props) {
  const query = await searchParams
  const { release, options, pin, standing } = await readProcessPage((await params).process, query)
  return (
    <PageFrame isSearch release={release} pin={pin} standing={standing} lang={options.lang}>
      <SearchPage release={release} question={parseQuestion(query.q)} pin={pin} lang={options.lang} />
    </PageFrame>
  )
}
