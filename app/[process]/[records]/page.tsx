import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { RecordList } from '@/components/records/record-list'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'
import { isRecordSegment, recordSegments } from '@/dataset/record-pages'

type Props = PageProps<'/[process]/[records]'>

async function readPage({ params, searchParams }: Props) {
  const { process, records } = await params
  if (!isRecordSegment(records)) notFound()
  const query = await searchParams
  const release = await requireRelease(process, query)
  const { options } = parseChartOptions(query)
  const pin = pinOf(options.release !== null, release, getWords(options.lang))
  return { release, type: recordSegments[records], pin, options }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, type, options } = await readPage(props)
  const { title } = release.dataset.process
  return { title: `${getWords(options.lang).t(`record.list.${type}`)} · ${title}` }
}

export default async function RecordListPage(props: Props) {
  const { release, type, pin, options } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} lang={options.lang}>
      <RecordList release={release} type={type} pin={pin} lang={options.lang} page={options.page} />
    </PageFrame>
  )
}
