'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { CodeField } from './account/code-field'
import type { RecoveryCodeCount } from './account/recovery-codes-left'
import { logInSchema } from './answers'
import { BusyButton } from './busy-button'
import { type AdminProblem, callAdmin } from './call-admin'
import { CallForm } from './call-form'
import { PasswordField } from './password-field'
import { takeFocus } from './take-focus'
import { TextField } from './text-field'
import { withoutSpaces } from './without-spaces'

interface LogInFormProps {
  /** The address that is there already. */
  readonly email?: string
  /** Called once somebody is logged in, with the recovery codes that are left where one was used. */
  readonly onIn: (codes?: RecoveryCodeCount) => void
}

/** E-mail address and password, and the second factor where there is one. */
export function LogInForm({ onIn, email: known = '' }: LogInFormProps) {
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isSecond, setSecond] = useState(false)
  const emailInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (known) passwordInput.current?.focus()
    // Where somebody is at work on the page already they stay.
    else if (document.activeElement === document.body) emailInput.current?.focus()
  }, [known])
  const logIn = useMutation<unknown, AdminProblem>({
    meta: { isLogIn: true },
    mutationFn: async () => {
      const { is, recoveryCodes } = isSecond
        ? await callAdmin('/api/auth/second-factor', {
            method: 'POST',
            body: { code: withoutSpaces(code) },
            schema: logInSchema,
          })
        : await callAdmin('/api/auth/log-in', {
            method: 'POST',
            body: { email, password },
            schema: logInSchema,
          })
      setPassword('')
      if (is === 'in') onIn(recoveryCodes)
      else setSecond(true)
    },
    onError: (problem) => {
      setCode('')
      if (problem.members.isOver === true) setSecond(false)
    },
  })
  return (
    <CallForm call={logIn}>
      {isSecond ? (
        <CodeField
          hint="Your password was right; this is the second factor."
          ref={takeFocus}
          value={code}
          onText={setCode}
        />
      ) : (
        <>
          <TextField
            label="E-mail address"
            ref={emailInput}
            type="email"
            value={email}
            onText={setEmail}
            autoComplete="username"
            required
          />
          <PasswordField
            label="Password"
            ref={passwordInput}
            value={password}
            onText={setPassword}
            autoComplete="current-password"
            required
          />
        </>
      )}
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={logIn.isPending}>
          {isSecond ? 'Go on' : 'Log in'}
        </BusyButton>
        {isSecond && (
          <button type="button" onClick={() => setSecond(false)}>
            Begin again
          </button>
        )}
      </p>
      {!isSecond && (
        <p className="ad-hint">Forgotten your password? Ask an admin of this site for a new link.</p>
      )}
    </CallForm>
  )
}
