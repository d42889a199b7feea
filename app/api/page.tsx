import type { Metadata } from 'next'
import { drawChart } from '@/components/charts/draw-chart'
import { getWords } from '@/components/charts/get-words'
import { languagePin } from '@/components/records/record-address'
import { ApiPage } from '@/components/site/api-page'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'
import { getOrigin } from '@/server/queries/get-origin'
import { findLeadingRelease } from '@/server/queries/get-release'

export const metadata: Metadata = { title: 'API' }

/** A process to show in examples, with a mark of one of its charts. */
function findExample() {
  const release = findLeadingRelease()
  const [mark] = release ? drawChart(release, 'demand-status', {}).chart.marks : []
  return release && mark && { processId: release.processId, mark: mark.id }
}

export default async function Page({ searchParams }: PageProps<'/api'>) {
  const words = getWords(parseChartOptions(await searchParams).options.lang)
  return (
    <PageFrame pin={languagePin(words)} lang={words.locale}>
      <ApiPage origin={getOrigin()} example={findExample()} words={words} />
    </PageFrame>
  )
}
