'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { passwordLength } from '@/dataset/password-length'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { TextField } from '../text-field'

/** Sets another password. */
export function PasswordForm() {
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
  return (
    <CallForm call={change}>
      {change.isSuccess && <p role="status">Your password is changed. All other browsers are logged out.</p>}
      <TextField
        label="Current password"
        type="password"
        value={current}
        onText={setCurrent}
        autoComplete="current-password"
        required
      />
      <TextField
        label="New password"
        hint={`At least ${passwordLength.min} characters.`}
        type="password"
        value={next}
        onText={setNext}
        autoComplete="new-password"
        minLength={passwordLength.min}
        maxLength={passwordLength.max}
        required
      />
      <p className="ad-actions">
        <BusyButton type="submit" isOff={change.isPending}>
          Change my password
        </BusyButton>
      </p>
    </CallForm>
  )
}
