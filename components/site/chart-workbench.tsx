'use client'

import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getWords } from '@/components/charts/get-words'
import { ChartControls } from '@/components/controls/chart-controls'
import type { ChartControls as Controls } from '@/components/controls/controls'
import { type AddressChanges, useChartAddress, visit } from '@/components/controls/use-chart-address'
import { ChartStage } from '@/components/evidence/chart-stage'
import type { Dossier } from '@/components/evidence/dossier'
import { ShareBar } from '@/components/share/share-bar'
import { fetchJson } from '@/components/ui/fetch-json'
import { formatChartQuery } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { askOfRelease } from '@/dataset/page-pin'
import { type ChartAnswer, chartAnswerSchema } from './chart-answer'
import { TableStage } from './table-stage'

interface ChartWorkbenchProps {
  readonly processId: string
  readonly slug: ChartSlug
  /** The release the page was rendered from; whatever is asked for later is asked of the same one. */
  readonly release: number
  readonly controls: Controls
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
  /** The chart that the server drew for the address of the page. */
  readonly initial: ChartAnswer
  /** The options that `initial` was drawn with, as a query. */
  readonly initialQuery: string
  /** The evidence that the server rendered, where the address names a mark. */
  readonly initialDossier: Dossier | null
  readonly lang: string
}

/** A chart with all that a reader does with it: choosing what it shows, opening evidence, reading the table. */
export function ChartWorkbench(props: ChartWorkbenchProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <Workbench {...props} />
    </QueryClientProvider>
  )
}

function Workbench({
  processId,
  slug,
  release,
  controls,
  origin,
  initial,
  initialQuery,
  initialDossier,
  lang,
}: ChartWorkbenchProps) {
  const { searchParams, go } = useChartAddress()
  const words = getWords(lang)
  const { t } = words
  // An open mark is shown by the stage: it does not change the drawing.
  const shown = useImpliedPage(searchParams, initialQuery)
  const query = formatChartQuery(shown, { mark: null })
  const addressOf = (resource: string, changes: AddressChanges) =>
    `/api/v1/${processId}/${resource}?${askOfRelease(formatChartQuery(shown, changes), release)}&chart=${slug}`
  const address = addressOf('chart', { mark: null })
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => fetchJson(address, chartAnswerSchema, signal),
    retry: 1,
    ...(query === initialQuery ? { initialData: initial } : {}),
  })
  // Until the answer is there, and where none comes, what was drawn last goes on standing.
  const [drawn, setDrawn] = useState({ answer: initial, query: initialQuery })
  if (data && data !== drawn.answer) setDrawn({ answer: data, query })
  const { title } = drawn.answer
  const isWaiting = data === undefined

  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])

  return (
    <>
      <ChartControls controls={controls} searchParams={searchParams} onChoose={go} lang={lang} />
      <p className="visually-hidden" aria-live="polite">
        {drawn.query === initialQuery ? null : <span key={drawn.query}>{t('controls.done', { title })}</span>}
      </p>
      <Trouble
        isFailed={error !== null && isWaiting}
        isOffline={fetchStatus === 'paused' && isWaiting}
        onRetry={() => void refetch()}
        onUndo={() =>
          visit(formatChartQuery(new URLSearchParams(drawn.query), { mark: searchParams.get('mark') }))
        }
        lang={lang}
      />
      <ChartStage
        html={drawn.answer.chart}
        evidenceHref={(mark) => addressOf('evidence', { mark })}
        permalink={(mark) => formatChartQuery(new URLSearchParams(query), { mark, release: String(release) })}
        initial={initialDossier}
        closeHref={query}
        isBusy={isWaiting && error === null}
        words={words}
      />
      <p className="print-only">
        {origin}/{processId}/charts/{slug}
        {formatChartQuery(new URLSearchParams(query), { release: String(release) })}
      </p>
      <ShareBar chart={{ processId, slug, release }} query={query} origin={origin} words={words} />
      <TableStage html={drawn.answer.table} onChoose={go} lang={lang} />
    </>
  )
}

/**
 * The query of the page; where the address names a mark of a chart in pages and no page, with the page that the mark
 * stands on, which `initialQuery` has. The address then names it too, so that it stays when the mark is closed.
 */
function useImpliedPage(searchParams: URLSearchParams, initialQuery: string): URLSearchParams {
  const [mark] = useState(() => searchParams.get('mark'))
  const page = new URLSearchParams(initialQuery).get('page')
  const isImplied =
    page !== null && mark !== null && searchParams.get('mark') === mark && !searchParams.has('page')
  const query = isImplied ? formatChartQuery(searchParams, { page }) : null
  useEffect(() => {
    if (query !== null) window.history.replaceState(null, '', query)
  }, [query])
  return query === null ? searchParams : new URLSearchParams(query)
}

interface TroubleProps {
  readonly isFailed: boolean
  readonly isOffline: boolean
  readonly onRetry: () => void
  readonly onUndo: () => void
  readonly lang: string
}

/** Says that the chart does not show what is chosen, and the ways out. */
function Trouble({ isFailed, isOffline, onRetry, onUndo, lang }: TroubleProps) {
  const { t } = getWords(lang)
  if (!isFailed && !isOffline) return null
  return (
    <div className="trouble" role="alert">
      <p>{t(isOffline ? 'controls.offline' : 'controls.failed')}</p>
      <p>
        {!isOffline && (
          <button type="button" onClick={onRetry}>
            {t('controls.retry')}
          </button>
        )}
        <button type="button" onClick={onUndo}>
          {t('controls.undo')}
        </button>
      </p>
    </div>
  )
}
