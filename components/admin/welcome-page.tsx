'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { logInSchema, type WelcomeAnswer, welcomeSchema } from './answers'
import { BusyButton } from './busy-button'
import { type AdminProblem, callAdmin } from './call-admin'
import { CallForm } from './call-form'
import { NewPasswordField } from './new-password-field'
import { ProblemNote } from './problem-note'
import { TextField } from './text-field'

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
  if (welcome.error)
    return (
      <ProblemNote problem={welcome.error}>
        <p>
          If you have a password already, <Link href="/admin/log-in">log in</Link>.
        </p>
      </ProblemNote>
    )
  if (!welcome.data || !token) return <p aria-busy="true">Looking at your link …</p>
  return <WelcomeForm token={token} welcome={welcome.data} />
}

function WelcomeForm({ token, welcome }: { readonly token: string; readonly welcome: WelcomeAnswer }) {
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
  return (
    <CallForm call={accept}>
      <p>
        {isFirst
          ? 'Nobody can log in yet: you are the first. You will be able to add others.'
          : `Welcome, ${welcome.name}. Choose a password.`}
      </p>
      {isFirst && (
        <TextField
          label="Your name"
          hint="The history of every record you change will show it."
          value={name}
          onText={setName}
          autoComplete="name"
          maxLength={100}
          required
        />
      )}
      <TextField
        label="E-mail address"
        type="email"
        value={email}
        onText={setEmail}
        autoComplete="username"
        readOnly={!isFirst}
        required
      />
      <NewPasswordField
        label="Password"
        advice="A few words that you can remember are good, if they have nothing to do with you."
        value={password}
        onText={setPassword}
      />
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={accept.isPending}>
          {isFirst ? 'Make my account' : 'Set my password'}
        </BusyButton>
      </p>
    </CallForm>
  )
}
