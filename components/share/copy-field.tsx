'use client'

import { useId, useRef, useState } from 'react'
import type { Words } from '@/components/charts/words'

interface CopyFieldProps {
  readonly label: string
  /** What the text is good for, in a sentence. */
  readonly hint?: string
  readonly text: string
  readonly words: Words
}

/** A text to be taken along, with a button that copies it. */
export function CopyField({ label, hint, text, words }: CopyFieldProps) {
  const { t } = words
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, isDone: true })
    } catch {
      // Selected, so that the keys of the system copy it.
      field.current?.focus()
      field.current?.select()
      setCopied({ text, isDone: false })
    }
  }
  return (
    <div className="copy-field">
      <p className="copy-head">
        <label htmlFor={id}>{label}</label>
        <button type="button" onClick={() => void copy()} aria-describedby={`${id}-state`}>
          {t('share.copy')}
        </button>
        <span id={`${id}-state`} aria-live="polite">
          {copied?.text === text && t(copied.isDone ? 'table.copied' : 'share.selected')}
        </span>
      </p>
      {hint && <p className="copy-hint">{hint}</p>}
      <textarea
        id={id}
        ref={field}
        readOnly
        dir="ltr"
        rows={Math.min(6, 1 + Math.ceil(text.length / 90))}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  )
}
