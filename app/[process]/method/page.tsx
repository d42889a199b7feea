import type { Metadata } from 'next'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { MethodPage } from '@/components/site/method/method-page'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'

type Props = PageProps<'/[process]/method'>

async function readPage({ params, searchParams }: Props) {
  const query = await searchParams
  const release = await requireRelease((await params).process, query)
  const { options } = parseChartOptions(query)
  const words = getWords(options.lang)
  return { release, pin: pinOf(options.release !== null, release, words), words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, words } = await readPage(props)
  return { title: `${words.t('method.title')} · ${release.dataset.process.title}` }
}

export default async function Page(props: Props) {
  const page = await readPage(props)
  return (
    <PageFrame release={page.release} pin={page.pin} lang={page.words.locale}>
      <MethodPage {...page} />
    </PageFrame>
  )
}
