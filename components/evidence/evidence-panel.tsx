'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
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
}

interface EvidencePanelProps {
  /** Where the evidence is asked for. */
  readonly address: string
  /** The evidence, where the server has sent it already. */
  readonly initial: Dossier | null
  /** Closes the panel where there is no script. */
  readonly closeHref: string
  readonly words: PanelWords
  readonly onClose: () => void
}

/** The evidence of one mark, beside the chart. Takes the focus when it opens; Escape closes it. */
export function EvidencePanel({ address, initial, closeHref, words, onClose }: EvidencePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => fetchDossier(address, signal),
    retry: (failures, failure) => !(failure instanceof MarkGone) && failures < 1,
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
        {data?.heading ?? words.title}
      </h2>
      <div aria-live="polite">
        {isPending && <p className={styles.waiting}>{words.loading}</p>}
        {error && <Failure error={error} words={words} onRetry={() => void refetch()} />}
        {data && <DossierView dossier={data} words={words} />}
      </div>
    </dialog>
  )
}

function Failure({ error, words, onRetry }: { error: Error; words: PanelWords; onRetry: () => void }) {
  if (error instanceof MarkGone) return <p>{words.gone}</p>
  return (
    <div role="alert">
      <p>{words.failed}</p>
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}

/** The release has no such mark. */
class MarkGone extends Error {
  override name = 'MarkGone'
}

async function fetchDossier(address: string, signal: AbortSignal): Promise<Dossier> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) {
    // A body that nobody reads keeps its request open.
    await answer.body?.cancel()
    if (answer.status === 404) throw new MarkGone(address)
    throw new Error(`${address} answered ${answer.status}`)
  }
  return dossierSchema.parse(await answer.json())
}
