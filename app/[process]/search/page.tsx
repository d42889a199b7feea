import type { Metadata } from 'next'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { SearchPage } from '@/components/search/search-page'
import { parseQuestion } from '@/components/search/search-question'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'

type Props = PageProps<'/[process]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const { dataset } = await requireRelease((await params).process, query)
  const { t } = getWords(parseChartOptions(query).options.lang)
  return { title: `${t('search.title')} · ${dataset.process.title}`, robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const query = await searchParams
  const release = await requireRelease((await params).process, query)
  const { options } = parseChartOptions(query)
  const pin = pinOf(options.release !== null, release, getWords(options.lang))
  return (
    <PageFrame isSearch release={release} pin={pin} lang={options.lang}>
      <SearchPage release={release} question={parseQuestion(query.q)} pin={pin} lang={options.lang} />
    </PageFrame>
  )
}
