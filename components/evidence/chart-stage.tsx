'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Words } from '@/components/charts/words'
import { visit } from '@/components/controls/use-chart-address'
import { closestTo, isPlainClick } from '@/components/ui/clicks'
import { ServerHtml } from '@/components/ui/server-html'
import { useKeptFocus } from '@/components/ui/use-kept-focus'
import { usePrintFit } from '@/components/ui/use-print-fit'
import type { Dossier } from './dossier'
import { EvidencePanel } from './evidence-panel'
import {
  findMark,
  findNext,
  focusMark,
  listOpenFolds,
  openFolds,
  placeTabStop,
  showOpenMark,
} from './stage-marks'

/** What the stage needs to know of the chart that stands on it. */
export interface ChartStageProps {
  /** The chart as HTML that the server wrote: every mark is a link with `data-mark`. */
  readonly html: string
  /** Where the evidence of a mark is asked for. */
  readonly evidenceHref: (mark: string) => string
  /** The page with a mark open, pinned to the release it was rendered from. */
  readonly permalink: (mark: string) => string
  /** The evidence that the server rendered, where the address names a mark. */
  readonly initial: Dossier | null
  /** The same page without a mark. */
  readonly closeHref: string
  /** Whether the chart is about to be redrawn. */
  readonly isBusy: boolean
  readonly words: Words
}

/**
 * Gives a chart its hands: a click or Enter on a mark opens its evidence beside the chart, arrow keys move between
 * marks, Escape closes. Without script the same links lead to the same page with the evidence open.
 */
export function ChartStage({
  html,
  evidenceHref,
  permalink,
  initial,
  closeHref,
  isBusy,
  words,
}: ChartStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const mark = useSearchParams().get('mark')

  const show = useCallback((next: string | null) => {
    const address = new URL(window.location.href)
    const isOpen = address.searchParams.has('mark')
    if (next === null) address.searchParams.delete('mark')
    else address.searchParams.set('mark', next)
    if (isOpen && next !== null) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  }, [])

  const close = useCallback(() => {
    if (mark === null) return
    if (stage.current) focusMark(stage.current, findMark(stage.current, mark))
    show(null)
  }, [mark, show])

  usePrintFit(stage)
  const openFoldNames = useRef<readonly string[]>([])
  useLayoutEffect(() => {
    if (stage.current && html !== '') openFolds(stage.current, openFoldNames.current)
  }, [html])
  // After the folds: what is folded away cannot have the focus.
  useKeptFocus(stage, html)
  useEffect(() => {
    if (stage.current && html !== '') showOpenMark(stage.current, mark)
  }, [mark, html])

  // Wherever the focus has gone meanwhile, Escape closes.
  useEffect(() => {
    if (mark === null) return
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close()
    }
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [mark, close])

  // On the element itself, not in JSX: what is clicked and typed at are the links inside, with or without script.
  useEffect(() => {
    const element = stage.current
    if (!element) return
    const onClick = (event: MouseEvent) => {
      if (!isPlainClick(event)) return
      const view = closestTo<HTMLAnchorElement>(event, 'a[data-view]')
      if (view) {
        event.preventDefault()
        visit(view.search || '?')
        element.scrollIntoView()
      }
      const link = closestTo<HTMLElement>(event, '[data-mark]')
      if (!link?.dataset.mark) return
      event.preventDefault()
      focusMark(element, link)
      show(link.dataset.mark)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const link = closestTo<HTMLElement>(event, '[data-mark]')
      if (!link || event.altKey || event.ctrlKey || event.metaKey) return
      const next = findNext(element, link, event.key)
      if (!next) return
      event.preventDefault()
      focusMark(element, next)
    }
    element.addEventListener('click', onClick)
    // A fold that closes may hide the one mark at which Tab enters the chart. `toggle` does not bubble.
    const onToggle = () => {
      openFoldNames.current = listOpenFolds(element)
      placeTabStop(element)
    }
    element.addEventListener('toggle', onToggle, true)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('click', onClick)
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('toggle', onToggle, true)
    }
  }, [show])

  return (
    <>
      <ServerHtml ref={stage} html={html} isBusy={isBusy} className="stage" />
      {mark !== null && (
        <EvidencePanel
          address={evidenceHref(mark)}
          key={mark}
          initial={initial?.mark === mark ? initial : null}
          closeHref={closeHref}
          permalink={permalink(mark)}
          words={words}
          onClose={close}
        />
      )}
    </>
  )
}
