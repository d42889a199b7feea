'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { passwordLength } from '@/dataset/password-length'
import { logInSchema, type WelcomeAnswer, welcomeSchema } from './answers'
import { type AdminProblem, callAdmin } from './call-admin'
import { Field } from './field'
import { ProblemNote } from './problem-note'

/** What a one-time link leads to: the first admin makes their account, everybody else sets their password. */
export function WelcomePage() {
  const [token, setToken] = useState<string>()
  useEffect(() => {
    setToken((known) => known ?? location.hash.slice(1))
    // The link is worth nothing once it was used, but until then it should not stand where others look.
    history.replaceState(null, '', location.pathname)
  }, [])
  const welcome = useQuery<WelcomeAnswer, AdminProblem>({
    queryKey: ['welcome', token],
    queryFn: ({ signal }) =>
      callAdmin('/api/auth/welcome', { method: 'POST', body: { token }, signal, schema: welcomeSchema }),
    enabled: token !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (welcome.error) return <ProblemNote problem={welcome.error} />
  if (!welcome.data || !token) return <p aria-busy="true">Looking at your link …</p>
  return <WelcomeForm token={token} welcome={welcome.data} />
}

function WelcomeForm({ token, welcome }: { readonly token: string; readonly welcome: WelcomeAnswer }) {
  const id = useId()
  const router = useRouter()
  const isFirst = welcome.is === 'first admin'
  const [name, setName] = useState('')
  const [email, setEmail] = useState(isFirst ? '' : welcome.email)
  const [password, setPassword] = useState('')
  const accept = useMutation<unknown, AdminProblem>({
    meta: { isLogIn: true },
    mutationFn: () =>
      callAdmin('/api/auth/welcome', {
        method: 'PUT',
        body: { token, password, ...(isFirst ? { name, email } : {}) },
        schema: logInSchema,
      }),
    onSuccess: () => {
      router.replace('/admin')
      router.refresh()
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate()
  }
  return (
    <form onSubmit={onSubmit} className="ad-form ad-narrow" aria-busy={accept.isPending}>
      <p>
        {isFirst
          ? 'Nobody can log in yet: you are the first. You will be able to add others.'
          : `Welcome, ${welcome.name}. Choose a password.`}
      </p>
      {accept.error && <ProblemNote problem={accept.error} />}
      {isFirst && (
        <Field
          id={`${id}-name`}
          label="Your name"
          hint="The history of every record you change will show it."
        >
          <input
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="name"
            maxLength={100}
            required
          />
        </Field>
      )}
      <Field id={`${id}-email`} label="E-mail address">
        <input
          id={`${id}-email`}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          autoComplete="username"
          readOnly={!isFirst}
          required
        />
      </Field>
      <Field
        id={`${id}-password`}
        label="Password"
        hint={`At least ${passwordLength.min} characters. A few words that you can remember are good.`}
      >
        <input
          id={`${id}-password`}
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="new-password"
          minLength={passwordLength.min}
          maxLength={passwordLength.max}
          aria-describedby={`${id}-password-hint`}
          required
        />
      </Field>
      <p className="ad-actions">
        <button type="submit" className="ad-main" disabled={accept.isPending}>
          {isFirst ? 'Make my account' : 'Set my password'}
        </button>
      </p>
    </form>
  )
}
