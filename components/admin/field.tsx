import type { ReactNode } from 'react'

/** The id of the label of a control, for what is no single control. */
export const labelId = (id: string) => `${id}-label`

interface FieldProps {
  /** The id of the control inside. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A control with its label, what there is to know about it, and what is wrong with it. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div className={error ? 'ad-field is-wrong' : 'ad-field'}>
      <label htmlFor={id} id={labelId(id)}>
        {label}
      </label>
      {hint && (
        <p className="ad-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="ad-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** What of a field describes its control, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  return [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ') || undefined
}
