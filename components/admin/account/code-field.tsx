import type { ComponentProps } from 'react'
import { TextField } from '../text-field'

/** A code of somebody's second factor, from their app or from their list. */
export function CodeField(
  field: Pick<ComponentProps<typeof TextField>, 'hint' | 'ref' | 'value' | 'onText'>,
) {
  return (
    <TextField
      {...field}
      label="Code of your authenticator app, or a recovery code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
