import type { Metadata } from 'next'
import { readProcessPage } from '@/app/read-process-page'
import { MethodPage } from '@/components/site/method/method-page'
import { PageFrame } from '@/components/site/page-frame'

type Props = PageProps<'/[process]/method'>

const readPage = async ({ params, searchParams }: Props) =>
  readProcessPage((await params).process, await searchParams)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, words } = await readPage(props)
  return { title: `${words.t('method.title')} · ${release.dataset.process.title}` }
}

export default async function Page(props: Props) {
  const { release, pin, words, standing } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} standing={standing} lang={words.locale}>
      <MethodPage release={release} pin={pin} words={words} />
    </PageFrame>
  )
}
