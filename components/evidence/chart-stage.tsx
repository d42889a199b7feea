'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Dossier } from './dossier'
import { EvidencePanel, type PanelWords } from './evidence-panel'
import { type Direction, nearestMark } from './nearest-mark'

/** What the stage needs to know of the chart that stands on it. */
export interface ChartStageProps {
  readonly processId: string
  readonly slug: string
  /** The release the page was rendered from; evidence is asked of the same one. */
  readonly release: number
  /** The evidence that the server rendered, where the address names a mark. */
  readonly initial: Dossier | null
  /** The same page without a mark. */
  readonly closeHref: string
  readonly words: PanelWords
  /** The chart as the server drew it: every mark is a link with `data-mark`. */
  readonly children: ReactNode
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * Gives a chart its hands: a click or Enter on a mark opens its evidence beside the chart, arrow keys move between
 * marks, Escape closes. Without script the same links lead to the same page with the evidence open.
 */
export function ChartStage({
  processId,
  slug,
  release,
  initial,
  closeHref,
  words,
  children,
}: ChartStageProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } }),
  )
  const stage = useRef<HTMLDivElement>(null)
  const searchParams = useSearchParams()
  const mark = searchParams.get('mark')

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

  useEffect(() => {
    if (!stage.current) return
    for (const one of listMarks(stage.current)) {
      if (one.dataset.mark === mark) one.setAttribute('aria-current', 'true')
      else one.removeAttribute('aria-current')
    }
    const open = mark === null ? undefined : findMark(stage.current, mark)
    if (open) reveal(open)
    placeTabStop(stage.current, open)
  }, [mark])

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
      const link = markOf(event.target)
      if (!link?.dataset.mark || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
        return
      event.preventDefault()
      focusMark(element, link)
      show(link.dataset.mark)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const link = markOf(event.target)
      if (!link || event.altKey || event.ctrlKey || event.metaKey) return
      const marks = listMarks(element).filter((one) => one.checkVisibility())
      const next = findNext(marks, marks.indexOf(link), event.key)
      if (!next) return
      event.preventDefault()
      focusMark(element, next)
    }
    element.addEventListener('click', onClick)
    // A fold that closes may hide the one mark at which Tab enters the chart. `toggle` does not bubble.
    const onToggle = () => placeTabStop(element)
    element.addEventListener('toggle', onToggle, true)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      element.removeEventListener('click', onClick)
      element.removeEventListener('keydown', onKeyDown)
      element.removeEventListener('toggle', onToggle, true)
    }
  }, [show])

  return (
    <QueryClientProvider client={client}>
      <div ref={stage}>{children}</div>
      {mark !== null && (
        <EvidencePanel
          address={evidenceAddress(processId, slug, release, searchParams)}
          key={mark}
          initial={initial?.mark === mark ? initial : null}
          closeHref={closeHref}
          words={words}
          onClose={close}
        />
      )}
    </QueryClientProvider>
  )
}

function evidenceAddress(
  processId: string,
  slug: string,
  release: number,
  shown: Readonly<URLSearchParams>,
): string {
  const query = new URLSearchParams(shown)
  query.set('chart', slug)
  query.set('release', String(release))
  return `/api/v1/${processId}/evidence?${query}`
}

function listMarks(stage: HTMLElement): HTMLElement[] {
  return [...stage.querySelectorAll<HTMLElement>('[data-mark]')]
}

function findMark(stage: HTMLElement, id: string): HTMLElement | undefined {
  return listMarks(stage).find((one) => one.dataset.mark === id)
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
}

/** Opens the folds around a mark and brings it to where the panel does not lie. */
function reveal(mark: HTMLElement): void {
  for (let fold = mark.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const { top, bottom } = mark.getBoundingClientRect()
  // On a phone the panel takes the lower part of the screen.
  if (top < 0 || bottom > window.innerHeight * 0.35) mark.scrollIntoView({ block: 'start' })
}

/** Leaves one visible mark at which Tab enters the chart: the given one, else the one that was, else the first. */
function placeTabStop(stage: HTMLElement, wanted?: HTMLElement): void {
  const marks = listMarks(stage)
  const visible = marks.filter((one) => one.checkVisibility())
  // Before the first call no mark has the attribute, and a link without it counts as 0.
  const present = visible.find((one) => one.getAttribute('tabindex') === '0')
  const stop = wanted ?? present ?? visible[0]
  for (const one of marks) one.tabIndex = one === stop ? 0 : -1
}

function focusMark(stage: HTMLElement, mark: HTMLElement | undefined): void {
  if (!mark) return
  placeTabStop(stage, mark)
  mark.focus()
}

function findNext(marks: readonly HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  const direction = arrows[key]
  if (!direction) return undefined
  const index = nearestMark(
    marks.map((one) => one.getBoundingClientRect()),
    from,
    direction,
  )
  return index === undefined ? undefined : marks[index]
}
