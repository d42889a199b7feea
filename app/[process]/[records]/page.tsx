import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readProcessPage } from '@/app/read-process-page'
import { RecordList } from '@/components/records/record-list'
import { PageFrame } from '@/components/site/page-frame'
import { isRecordSegment, recordSegments } from '@/dataset/record-pages'

type Props = PageProps<'/[process]/[records]'>

async function readPage({ params, searchParams }: Props) {
  const { process, records } = await params
  if (!isRecordSegment(records)) notFound()
  return { type: recordSegments[records], ...(await readProcessPage(process, await searchParams)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, type, words } = await readPage(props)
  return { title: `${words.t(`record.list.${type}`)} · ${release.dataset.process.title}` }
}

export default async function RecordListPage(props: Props) {
  const { release, type, pin, options, standing } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} standing={standing} lang={options.lang}>
      <RecordList release={release} type={type} pin={pin} lang={options.lang} page={options.page} />
    </PageFrame>
  )
}
