'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { UserEntry } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { Modal } from '../modal'
import { TextField } from '../text-field'
import { userAddress } from './user-address'

interface EditUserProps {
  readonly user: UserEntry
  /** Told what was done. */
  readonly onSaved: (text: string) => Promise<void>
  readonly onClose: () => void
}

/** Corrects the name and the e-mail address of a user. */
export function EditUser({ user, onSaved, onClose }: EditUserProps) {
  const [name, setName] = useState(user.name)
  const [email, setEmail] = useState(user.email)
  const save = useMutation<unknown, AdminProblem>({
    mutationFn: async () => {
      await callAdmin(userAddress(user.id), { method: 'PATCH', body: { name, email }, schema: nothing })
      await onSaved(`${name} is saved.`)
    },
  })
  return (
    <Modal title={`Edit ${user.name}`} onClose={onClose}>
      <CallForm call={save}>
        <TextField
          label="Name"
          hint="The history shows it, and what they were called at that time."
          value={name}
          onText={setName}
          maxLength={100}
          required
        />
        <TextField
          label="E-mail address"
          hint="They log in with it from now on."
          type="email"
          value={email}
          onText={setEmail}
          required
        />
        <p className="ad-actions">
          <BusyButton type="submit" className="ad-main" isOff={save.isPending}>
            {save.isPending ? 'Saving …' : 'Save'}
          </BusyButton>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </CallForm>
    </Modal>
  )
}
