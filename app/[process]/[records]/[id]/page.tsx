import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireRelease } from '@/app/require-release'
import { getWords } from '@/components/charts/get-words'
import { describeHead } from '@/components/records/describe-facts'
import { pinOf } from '@/components/records/record-address'
import { RecordPage } from '@/components/records/record-page'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'
import { hasRecord, isRecordSegment, recordSegments } from '@/dataset/record-pages'

type Props = PageProps<'/[process]/[records]/[id]'>

async function readPage({ params, searchParams }: Props) {
  const { process, records, id } = await params
  if (!isRecordSegment(records)) notFound()
  const query = await searchParams
  const release = await requireRelease(process, query)
  const type = recordSegments[records]
  if (!hasRecord(release.dataset, type, id)) notFound()
  const { options } = parseChartOptions(query)
  const pin = pinOf(options.release !== null, release, getWords(options.lang))
  return { release, type, id, pin, options }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, type, id, options } = await readPage(props)
  return describeHead(release.dataset, type, id, getWords(options.lang))
}

export default async function Page(props: Props) {
  const { release, type, id, pin, options } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} lang={options.lang}>
      <RecordPage release={release} type={type} id={id} pin={pin} lang={options.lang} page={options.page} />
    </PageFrame>
  )
}
