import type { Metadata } from 'next'
import Link from 'next/link'
import { getWords } from '@/components/charts/get-words'
import { PageFrame } from '@/components/site/page-frame'
import { defaultChartOptions } from '@/dataset/chart-options'

// Next tells such a page nothing of its address, so nothing of its language.
const { t } = getWords(defaultChartOptions.lang)

export const metadata: Metadata = { title: t('site.notFound') }

export default function NotFound() {
  return (
    <PageFrame>
      <h1>{t('site.notFound')}</h1>
      <p>{t('site.notFoundWhy')}</p>
      <p>
        <Link href="/">{t('site.processes')}</Link>
      </p>
    </PageFrame>
  )
}
