'use client'

import { useSearchParams } from 'next/navigation'
import { getWords } from '@/components/charts/get-words'
import { PageFrame } from '@/components/site/page-frame'
import { parseChartOptions } from '@/dataset/chart-options'

export default function PageError({ reset }: { reset: () => void }) {
  const { lang } = parseChartOptions(useSearchParams()).options
  const { t } = getWords(lang)
  return (
    <PageFrame lang={lang}>
      <h1>{t('site.failed')}</h1>
      <p>{t('site.failedWhy')}</p>
      <p>
        <button type="button" onClick={reset}>
          {t('site.retry')}
        </button>
      </p>
    </PageFrame>
  )
}
