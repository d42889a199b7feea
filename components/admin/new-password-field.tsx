import type { ComponentProps } from 'react'
import { passwordLength } from '@/dataset/password-length'
import { TextField } from './text-field'

interface NewPasswordFieldProps extends Pick<ComponentProps<typeof TextField>, 'label' | 'value' | 'onText'> {
  /** What else there is to say beside how long it must be. */
  readonly advice?: string
}

/** A password that is being set. */
export function NewPasswordField({ advice, ...field }: NewPasswordFieldProps) {
  const { min, max } = passwordLength
  return (
    <TextField
      {...field}
      hint={`At least ${min} characters.${advice ? ` ${advice}` : ''}`}
      type="password"
      autoComplete="new-password"
      minLength={min}
      maxLength={max}
      required
    />
  )
}
