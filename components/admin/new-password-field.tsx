import type { ComponentProps } from 'react'
import { passwordLength } from '@/dataset/password-length'
import { PasswordField } from './password-field'

interface NewPasswordFieldProps
  extends Pick<ComponentProps<typeof PasswordField>, 'label' | 'value' | 'onText'> {
  /** What else there is to say beside how long it must be. */
  readonly advice?: string
}

/** A password that is being set. */
export function NewPasswordField({ advice, ...field }: NewPasswordFieldProps) {
  const { min, max } = passwordLength
  return (
    <PasswordField
      {...field}
      hint={`At least ${min} characters.${advice ? ` ${advice}` : ''}`}
      autoComplete="new-password"
      minLength={min}
      maxLength={max}
      required
    />
  )
}
