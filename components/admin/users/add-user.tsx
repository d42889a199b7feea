'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { z } from 'zod'
import type { Role } from '@/dataset/roles'
import { linkSchema, userSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { CallForm } from '../call-form'
import { Field } from '../field'
import { TextField } from '../text-field'
import { RoleSelect } from './role-select'

const addedSchema = z.object({ user: userSchema, link: linkSchema.shape.link })

/** The form that adds a user; the link that it gives is shown once. */
export function AddUser({ onAdded }: { readonly onAdded: (name: string, url: string) => Promise<void> }) {
  const id = useId()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('coder')
  const add = useMutation<unknown, AdminProblem>({
    mutationFn: async () => {
      const { link } = await callAdmin('/api/admin/users', {
        method: 'POST',
        body: { name, email, role },
        schema: addedSchema,
      })
      await onAdded(name, link.url)
      setName('')
      setEmail('')
    },
  })
  return (
    <CallForm call={add}>
      <TextField
        label="Name"
        hint="The history shows it. At most 100 characters."
        value={name}
        onText={setName}
        maxLength={100}
        required
      />
      <TextField label="E-mail address" type="email" value={email} onText={setEmail} required />
      <Field id={id} label="Role">
        <RoleSelect id={id} value={role} onRole={setRole} />
      </Field>
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={add.isPending}>
          {add.isPending ? 'Adding …' : 'Add'}
        </BusyButton>
      </p>
    </CallForm>
  )
}
