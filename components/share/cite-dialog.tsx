'use client'

import { CopyField } from './copy-field'
import { type DialogEnd, ShareDialog, type SharedState } from './share-dialog'
import { ShareTrouble } from './share-trouble'
import { useShare } from './use-share'

/** How a chart is cited: always in the release that the page shows. */
export function CiteDialog({ chart, query, words, onClose }: SharedState & DialogEnd) {
  const { t } = words
  const { data, error, refetch } = useShare(chart, query, 640)
  return (
    <ShareDialog title={t('share.cite')} words={words} onClose={onClose}>
      <p>{t('share.citeWhy', { number: chart.release })}</p>
      {error && !data ? <ShareTrouble onRetry={() => void refetch()} words={words} /> : null}
      {data ? (
        <>
          <CopyField label={t('share.citation.sentence')} text={data.citation.sentence} words={words} />
          <CopyField label={t('share.citation.address')} text={data.citation.address} words={words} />
          <CopyField label="BibTeX" text={data.citation.bibtex} words={words} />
          <CopyField label="CSL-JSON" text={JSON.stringify(data.citation.csl, null, 2)} words={words} />
        </>
      ) : (
        !error && <p>{t('evidence.loading')}</p>
      )}
    </ShareDialog>
  )
}
