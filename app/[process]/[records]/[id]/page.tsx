import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readProcessPage } from '@/app/read-process-page'
import { describeHead } from '@/components/records/describe-facts'
import { RecordPage } from '@/components/records/record-page'
import { PageFrame } from '@/components/site/page-frame'
import { feedPath } from '@/dataset/feed-address'
import { hasRecord, isRecordSegment, recordSegments } from '@/dataset/record-pages'
import { getOrigin } from '@/server/queries/get-origin'

type Props = PageProps<'/[process]/[records]/[id]'>

async function readPage({ params, searchParams }: Props) {
  const { process, records, id } = await params
  if (!isRecordSegment(records)) notFound()
  const page = await readProcessPage(process, await searchParams)
  const type = recordSegments[records]
  if (!hasRecord(page.release.dataset, type, id)) notFound()
  return { type, id, ...page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { release, type, id, words } = await readPage(props)
  const head = describeHead(release.dataset, type, id, words)
  if (type !== 'demand') return head
  const url = getOrigin() + feedPath(release.processId, id)
  const title = words.t('feed.titleOfDemand', { demand: head.title })
  return { ...head, alternates: { types: { 'application/atom+xml': [{ url, title }] } } }
}

export default async function Page(props: Props) {
  const { release, type, id, pin, options, standing } = await readPage(props)
  return (
    <PageFrame release={release} pin={pin} standing={standing} lang={options.lang}>
      <RecordPage release={release} type={type} id={id} pin={pin} lang={options.lang} page={options.page} />
    </PageFrame>
  )
}
