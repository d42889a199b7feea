import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Column } from '@/dataset/columns'
import { CellInput } from './cell-input'
import type { Choice } from './cell-name'
import { findTyped } from './find-choices'

/** Where to go once a cell is written; `fill` writes the same in all that are selected. */
export type Onward = 'stay' | 'fill' | 'down' | 'next' | 'before'

interface CellEditorProps {
  readonly id: string
  readonly label: string
  readonly column: Column
  readonly choices: readonly Choice[] | null
  readonly start: string
  /** The letter by which it was opened, where it was by one. */
  readonly typed: string
  /** Whether what stands there is replaced by what is typed. */
  readonly isReplaced: boolean
  /** Called with every letter. */
  readonly onType: (text: string) => void
  readonly onWritten: (text: string, onward: Onward) => void
  readonly onCancel: () => void
  /** Called with cells of a spreadsheet that were pasted here. */
  readonly onPasteCells: (text: string) => void
}

/** The control in a cell of a table while it is being written: Enter and Tab write it, Escape leaves it as it was. */
export function CellEditor({
  id,
  label,
  column,
  choices,
  start,
  isReplaced,
  onWritten,
  ...on
}: CellEditorProps) {
  const [text, setText] = useState(start)
  /** What was written last, be it with the key that ends it. */
  const last = useRef(start)
  const place = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const typed = useRef(on.typed)
  const type = (next: string) => {
    setText(next)
    last.current = next
    on.onType(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    const control = place.current?.querySelector<HTMLElement>('input, select, textarea')
    control?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)
      control.setSelectionRange(
        isReplaced || (choices && on.typed === '') ? 0 : control.value.length,
        control.value.length,
      )
  }, [])
  const end = (onward: Onward) => {
    if (isOver.current) return
    isOver.current = true
    onWritten(last.current, onward)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const onward = onwardOf(event)
    if (event.key === 'Escape') {
      isOver.current = true
      event.preventDefault()
      on.onCancel()
    } else if (onward && !event.nativeEvent.isComposing) {
      event.preventDefault()
      end(onward)
    } else if (choices && event.target instanceof HTMLSelectElement) chooseByLetters(event, choices)
  }
  // Browsers forget after a moment what was typed into a list, and choose anew by the next letter.
  const chooseByLetters = (event: KeyboardEvent, among: readonly Choice[]) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || (key === ' ' && typed.current === '')) return
    if (key === 'Backspace') typed.current = typed.current.slice(0, -1)
    else if (key.length === 1) typed.current += key
    else typed.current = ''
    if (key.length > 1 && key !== 'Backspace') return
    event.preventDefault()
    type(findTyped(among, typed.current))
  }
  const onPaste = (event: ClipboardEvent) => {
    event.stopPropagation()
    const pasted = event.clipboardData.getData('text/plain')
    if (!/\t/.test(pasted)) return
    isOver.current = true
    event.preventDefault()
    on.onPasteCells(pasted)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the control inside
    <div ref={place} onKeyDown={onKeyDown} onPaste={onPaste} onBlur={() => end('stay')} className="ad-editor">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <CellInput
        id={id}
        column={column}
        choices={choices}
        value={text}
        isWrong={false}
        describedBy={undefined}
        opensAtOnce
        isInRow
        onChange={type}
      />
    </div>
  )
}

function onwardOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Onward | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'fill'
  if (key === 'Tab') return shiftKey ? 'before' : 'next'
  if (key === 'Enter' && !shiftKey) return 'down'
  return undefined
}
