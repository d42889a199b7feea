'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { NewPasswordField } from '../new-password-field'
import { PasswordField } from '../password-field'

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
      <PasswordField
        label="Current password"
        value={current}
        onText={setCurrent}
        autoComplete="current-password"
        required
      />
      <NewPasswordField label="New password" value={next} onText={setNext} />
      <p className="ad-actions">
        <BusyButton type="submit" isOff={change.isPending}>
          {change.isPending ? 'Changing it …' : 'Change my password'}
        </BusyButton>
      </p>
    </CallForm>
  )
}
