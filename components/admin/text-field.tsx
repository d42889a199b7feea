import { type ComponentProps, type ReactNode, useId } from 'react'
import { describedBy, Field } from './field'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly value: string
  readonly onText?: (text: string) => void
}

/** One line of text with its label. */
export function TextField({ label, hint, error, onText, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error !== undefined || undefined}
        onChange={(event) => onText?.(event.target.value)}
      />
    </Field>
  )
}
