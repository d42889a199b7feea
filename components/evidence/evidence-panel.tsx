'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { Words } from '@/components/charts/words'
import { fetchJson, RequestFailed } from '@/components/ui/fetch-json'
import { type Dossier, dossierSchema } from './dossier'
import { DossierView } from './dossier-view'
import styles from './evidence-panel.module.css'

interface EvidencePanelProps {
  /** Where the evidence is asked for. */
  readonly address: string
  /** The evidence, where the server has sent it already. */
  readonly initial: Dossier | null
  /** Closes the panel where there is no script. */
  readonly closeHref: string
  /** The page with this mark open, pinned to the release it was rendered from. */
  readonly permalink: string
  readonly words: Words
  readonly onClose: () => void
}

/** The evidence of one mark, beside the chart. Takes the focus when it opens; Escape closes it. */
export function EvidencePanel({
  address,
  initial,
  closeHref,
  permalink,
  words,
  onClose,
}: EvidencePanelProps) {
  const { t } = words
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => fetchJson(address, dossierSchema, signal),
    retry: (failures, failure) => !isGone(failure) && failures < 1,
    ...(initial ? { initialData: initial } : {}),
  })

  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <dialog open className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.bar}>
        <span>{t('evidence.title')}</span>
        <a
          href={closeHref}
          className={styles.close}
          onClick={(event) => {
            event.preventDefault()
            onClose()
          }}
        >
          {t('evidence.close')}
        </a>
      </div>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {data?.title ?? t('evidence.title')}
      </h2>
      {data?.line && <p className="ev-line">{data.line}</p>}
      <div aria-live="polite">
        {isPending && <p className={styles.waiting}>{t('evidence.loading')}</p>}
        {error && <Failure error={error} words={words} onRetry={() => void refetch()} />}
        {data && <DossierView dossier={data} words={words} />}
      </div>
      {data && (
        <p className={styles.links}>
          {data.recordHref && <a href={data.recordHref}>{t('evidence.record')}</a>}
          <a href={permalink}>{t('evidence.permalink')}</a>
        </p>
      )}
    </dialog>
  )
}

function Failure({ error, words: { t }, onRetry }: { error: Error; words: Words; onRetry: () => void }) {
  if (isGone(error)) return <p>{t('evidence.gone')}</p>
  return (
    <div role="alert">
      <p>{t('evidence.failed')}</p>
      <button type="button" onClick={onRetry}>
        {t('evidence.retry')}
      </button>
    </div>
  )
}

/** Whether the release, or the chart as it stands, has no such mark. */
const isGone = (error: Error) => error instanceof RequestFailed && error.status === 404
