'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { fetchJson, RequestFailed } from '@/components/ui/fetch-json'
import { type Dossier, dossierSchema } from './dossier'
import { DossierView, type DossierWords } from './dossier-view'
import styles from './evidence-panel.module.css'

/** The words of the panel, from the catalogue. */
export interface PanelWords extends DossierWords {
  readonly title: string
  readonly close: string
  readonly loading: string
  readonly failed: string
  readonly retry: string
  readonly gone: string
  readonly permalink: string
  readonly record: string
}

interface EvidencePanelProps {
  /** Where the evidence is asked for. */
  readonly address: string
  /** The evidence, where the server has sent it already. */
  readonly initial: Dossier | null
  /** Closes the panel where there is no script. */
  readonly closeHref: string
  /** The page with this mark open, pinned to the release it was rendered from. */
  readonly permalink: string
  readonly words: PanelWords
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
        <span>{words.title}</span>
        <a
          href={closeHref}
          className={styles.close}
          onClick={(event) => {
            event.preventDefault()
            onClose()
          }}
        >
          {words.close}
        </a>
      </div>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {data?.title ?? words.title}
      </h2>
      {data?.line && <p className="ev-line">{data.line}</p>}
      <div aria-live="polite">
        {isPending && <p className={styles.waiting}>{words.loading}</p>}
        {error && <Failure error={error} words={words} onRetry={() => void refetch()} />}
        {data && <DossierView dossier={data} words={words} />}
      </div>
      {data && (
        <p className={styles.links}>
          {data.recordHref && <a href={data.recordHref}>{words.record}</a>}
          <a href={permalink}>{words.permalink}</a>
        </p>
      )}
    </dialog>
  )
}

function Failure({ error, words, onRetry }: { error: Error; words: PanelWords; onRetry: () => void }) {
  if (isGone(error)) return <p>{words.gone}</p>
  return (
    <div role="alert">
      <p>{words.failed}</p>
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}

/** Whether the release, or the chart as it stands, has no such mark. */
const isGone = (error: Error) => error instanceof RequestFailed && error.status === 404
