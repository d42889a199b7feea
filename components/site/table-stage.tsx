'use client'

import { useEffect, useRef, useState } from 'react'
import { getWords } from '@/components/charts/get-words'
import type { AddressChanges } from '@/components/controls/use-chart-address'
import { closestTo, isPlainClick } from '@/components/ui/clicks'
import { ServerHtml } from '@/components/ui/server-html'
import { useKeptFocus } from '@/components/ui/use-kept-focus'

interface TableStageProps {
  /** The table as HTML that the server wrote: links with `data-table` sort it or turn to other rows. */
  readonly html: string
  readonly onChoose: (changes: AddressChanges) => void
  readonly lang: string
}

/** Gives a chart's table its hands: heads sort it where it stands, and its rows can be copied. */
export function TableStage({ html, onChoose, lang }: TableStageProps) {
  const stage = useRef<HTMLDivElement>(null)
  useKeptFocus(stage, html)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const element = stage.current
    if (!element || html === '') return
    const fold = element.querySelector('details')
    // A fold that the reader opened stays open when its rows change.
    if (fold && isOpen) fold.open = true
    else if (fold?.open) setOpen(true)
    const onToggle = () => setOpen(fold?.open ?? false)
    const onClick = (event: MouseEvent) => {
      const link = closestTo<HTMLAnchorElement>(event, 'a[data-table]')
      if (!link || !isPlainClick(event)) return
      event.preventDefault()
      const wanted = new URL(link.href).searchParams
      onChoose({ column: wanted.get('column'), rows: wanted.get('rows') })
    }
    fold?.addEventListener('toggle', onToggle)
    element.addEventListener('click', onClick)
    return () => {
      fold?.removeEventListener('toggle', onToggle)
      element.removeEventListener('click', onClick)
    }
  }, [html, isOpen, onChoose])
  return (
    <div className="table-stage">
      <ServerHtml ref={stage} html={html} />
      {isOpen && (
        <CopyButton key={html} readTable={() => stage.current?.querySelector('table') ?? null} lang={lang} />
      )}
    </div>
  )
}

interface CopyButtonProps {
  readonly readTable: () => HTMLTableElement | null
  readonly lang: string
}

/** Copies the rows that stand there, for a spreadsheet as cells and for a text as a table. */
function CopyButton({ readTable, lang }: CopyButtonProps) {
  const { t } = getWords(lang)
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const copy = async () => {
    const table = readTable()
    if (!table) return
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([tableText(table)], { type: 'text/plain' }),
          'text/html': new Blob([tableHtml(table)], { type: 'text/html' }),
        }),
      ])
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <p className="table-copy">
      <button type="button" onClick={() => void copy()}>
        {t('table.copy')}
      </button>{' '}
      <span aria-live="polite">
        {state === 'copied' && t('table.copied')}
        {state === 'failed' && t('table.notCopied')}
      </span>
    </p>
  )
}

const cellsOf = (table: HTMLTableElement) =>
  [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))

/** Cells parted by tabs: a tab or line break inside a cell would begin another one. */
const tableText = (table: HTMLTableElement) =>
  cellsOf(table)
    .map((cells) => cells.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')

/** The same as HTML, without the links of the heads. */
function tableHtml(table: HTMLTableElement): string {
  const copy = table.cloneNode(true)
  if (!(copy instanceof HTMLTableElement)) return ''
  for (const link of copy.querySelectorAll('a')) link.replaceWith(link.textContent ?? '')
  return copy.outerHTML
}
