import type { ReactNode, Ref } from 'react'
import { BusyButton } from '../busy-button'
import { ReasonField } from '../reason-field'
import { takeFocus } from '../take-focus'
import { RestoredNote } from './restored-note'

interface DraftFormProps {
  /** When the draft that was left behind was written, and what it changes; null where what is shown is none. */
  readonly restored: { readonly at: number; readonly what: readonly string[] } | null
  readonly onDiscard: () => void
  readonly onSubmit: () => void
  readonly isDirty: boolean
  /** Whether it is of something new, which may be saved as it was begun. */
  readonly isNew?: boolean
  /** Whether the browser keeps the draft. */
  readonly isKept: boolean
  readonly isSaving: boolean
  readonly mayEdit: boolean
  /** Whether there is nothing any more over which it could be saved. */
  readonly isStuck?: boolean
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** What the button says while nothing is under way. */
  readonly saveLabel: string
  readonly saveButton?: Ref<HTMLButtonElement>
  /** What stands beside the button. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form whose draft is kept: what is left of an earlier one above it, why and the saving below. */
export function DraftForm({
  isDirty,
  isNew = false,
  isSaving,
  mayEdit,
  isStuck = false,
  children,
  ...form
}: DraftFormProps) {
  return (
    <form
      className="ad-form"
      onSubmit={(event) => {
        event.preventDefault()
        form.onSubmit()
      }}
      noValidate
      aria-busy={isSaving}
    >
      {form.restored && (
        <RestoredNote at={form.restored.at} done="typed" onDiscard={form.onDiscard}>
          {form.restored.what.length > 0 && ` In: ${form.restored.what.join(', ')}.`}
        </RestoredNote>
      )}
      {!form.isKept && isDirty && (
        <p className="ad-problem">This browser keeps no drafts: save before you leave.</p>
      )}
      {!mayEdit && <p className="ad-quiet">You may read this; changing it needs the role coder.</p>}
      {isStuck && (
        <p className="ad-problem" role="alert" tabIndex={-1} ref={takeFocus}>
          Somebody has deleted this record. What you typed is still here: bring the record back in{' '}
          <a href="#history">its history</a>, and then save.
        </p>
      )}
      {children}
      {mayEdit && (
        <>
          <div className="ad-why">
            <ReasonField value={form.reason} onText={form.onReason} />
          </div>
          <p className="ad-actions ad-save">
            <BusyButton
              ref={form.saveButton}
              type="submit"
              className="ad-main"
              isOff={isSaving || (!isDirty && !isNew) || isStuck}
            >
              {isSaving ? 'Saving …' : form.saveLabel}
            </BusyButton>
            <span className="ad-quiet" role="status">
              {isDirty ? 'Not saved yet.' : ''}
            </span>
            {isDirty && (
              <BusyButton
                className="ad-plain"
                isOff={isSaving}
                onClick={() => {
                  if (confirm('Discard what you typed here?')) form.onDiscard()
                }}
              >
                Discard
              </BusyButton>
            )}
            {form.beside}
          </p>
        </>
      )}
    </form>
  )
}
