'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { logInSchema } from './answers'
import { type AdminProblem, callAdmin } from './call-admin'
import { Field } from './field'
import { ProblemNote } from './problem-note'

interface LogInFormProps {
  /** Called once somebody is logged in. */
  readonly onIn: () => void
}

/** E-mail address and password, and the second factor where there is one. */
export function LogInForm({ onIn }: LogInFormProps) {
  const id = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isSecond, setSecond] = useState(false)
  const logIn = useMutation<unknown, AdminProblem>({
    meta: { isLogIn: true },
    mutationFn: async () => {
      const { is } = isSecond
        ? await callAdmin('/api/auth/second-factor', { method: 'POST', body: { code }, schema: logInSchema })
        : await callAdmin('/api/auth/log-in', {
            method: 'POST',
            body: { email, password },
            schema: logInSchema,
          })
      setPassword('')
      if (is === 'in') onIn()
      else setSecond(true)
    },
    onError: (problem) => {
      setCode('')
      if (problem.members.isOver === true) setSecond(false)
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    logIn.mutate()
  }
  return (
    <form onSubmit={onSubmit} className="ad-form ad-narrow" aria-busy={logIn.isPending}>
      {logIn.error && <ProblemNote problem={logIn.error} />}
      {isSecond ? (
        <Field id={`${id}-code`} label="Code of your app, or a recovery code">
          <input
            id={`${id}-code`}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            required
            // biome-ignore lint/a11y/noAutofocus: it is the only thing to do here, and what was in focus is gone
            autoFocus
          />
        </Field>
      ) : (
        <>
          <Field id={`${id}-email`} label="E-mail address">
            <input
              id={`${id}-email`}
              type="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              autoComplete="username"
              required
            />
          </Field>
          <Field id={`${id}-password`} label="Password">
            <input
              id={`${id}-password`}
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              required
            />
          </Field>
        </>
      )}
      <p className="ad-actions">
        <button type="submit" className="ad-main" disabled={logIn.isPending}>
          {isSecond ? 'Go on' : 'Log in'}
        </button>
        {isSecond && (
          <button type="button" onClick={() => setSecond(false)}>
            Begin again
          </button>
        )}
      </p>
    </form>
  )
}
