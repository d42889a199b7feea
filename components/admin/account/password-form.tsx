'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { passwordLength } from '@/dataset/password-length'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { Field } from '../field'
import { ProblemNote } from '../problem-note'

/** Sets another password. */
export function PasswordForm() {
  const id = useId()
  const client = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation<undefined, AdminProblem>({
    mutationFn: () =>
      callAdmin('/api/auth/password', { method: 'PUT', body: { current, next }, schema: nothing }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      return client.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <form onSubmit={onSubmit} className="ad-form ad-narrow" aria-busy={change.isPending}>
      {change.error && <ProblemNote problem={change.error} />}
      {change.isSuccess && <p role="status">Your password is changed. All other browsers are logged out.</p>}
      <Field id={`${id}-current`} label="Password of now">
        <input
          id={`${id}-current`}
          type="password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          autoComplete="current-password"
          required
        />
      </Field>
      <Field id={`${id}-next`} label="New password" hint={`At least ${passwordLength.min} characters.`}>
        <input
          id={`${id}-next`}
          type="password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
          autoComplete="new-password"
          minLength={passwordLength.min}
          maxLength={passwordLength.max}
          aria-describedby={`${id}-next-hint`}
          required
        />
      </Field>
      <p className="ad-actions">
        <button type="submit" disabled={change.isPending}>
          Change my password
        </button>
      </p>
    </form>
  )
}
