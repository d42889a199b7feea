'use client'

import { type ComponentProps, useId, useState } from 'react'
import { describedBy, Field } from './field'
import type { TextField } from './text-field'

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'error'>

/** A password with its label, hidden until somebody wants to see it. */
export function PasswordField({ label, hint, onText, ...input }: PasswordFieldProps) {
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <Field id={id} label={label} hint={hint}>
      <div className="ad-password">
        <input
          {...input}
          id={id}
          type={isShown ? 'text' : 'password'}
          // While it is shown it is no text to browsers and keyboards either.
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={describedBy(id, { hint })}
          onChange={(event) => onText?.(event.target.value)}
        />
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> the password</span>
        </button>
      </div>
    </Field>
  )
}
