'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { z } from 'zod'
import { type Role, roles } from '@/dataset/roles'
import { endedSchema, linkSchema, type UserEntry, userSchema, usersSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { CallForm } from '../call-form'
import { CopyButton } from '../copy-button'
import { Field } from '../field'
import { Modal } from '../modal'
import { ProblemNote } from '../problem-note'
import { TextField } from '../text-field'

/** What each role may do beside what the one before may. */
const roleHints: Readonly<Record<Role, string>> = {
  viewer: 'sees records and history',
  coder: 'edits records',
  publisher: 'publishes and imports',
  admin: 'adds and removes users',
}

const address = (id: string, rest = '') => `/api/admin/users/${encodeURIComponent(id)}${rest}`

/** Who may log in, and as what. */
export function UsersPage({ ownId }: { readonly ownId: string }) {
  const client = useQueryClient()
  const [link, setLink] = useState<{ readonly of: string; readonly url: string } | null>(null)
  const users = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => callAdmin('/api/admin/users', { signal, schema: usersSchema }),
  })
  const renew = () => client.invalidateQueries({ queryKey: ['users'] })
  return (
    <>
      {users.error && <ProblemNote problem={users.error} />}
      {link && (
        <Modal title={`A link for ${link.of}`}>
          <p>Hand it to them. It sets their password, works once, for a week, and is shown only now:</p>
          <p className="ad-key">{link.url}</p>
          <p className="ad-actions">
            <CopyButton label="Copy the link" text={link.url} />
            <button type="button" onClick={() => setLink(null)}>
              I have it
            </button>
          </p>
        </Modal>
      )}
      <ul className="ad-list" aria-busy={users.isPending}>
        {users.data?.users.map((user) => (
          <UserItem key={user.id} user={user} isOwn={user.id === ownId} onLink={setLink} onChanged={renew} />
        ))}
      </ul>
      <section className="page-part">
        <h2>Add a user</h2>
        <AddUser
          onAdded={(of, url) => {
            setLink({ of, url })
            return renew()
          }}
        />
      </section>
    </>
  )
}

type UserList = z.infer<typeof usersSchema>

const withRole = ({ users }: UserList, id: string, role: Role): UserList => ({
  users: users.map((one) => (one.id === id ? { ...one, role } : one)),
})

/** What can be done to an account, once that is confirmed. */
const acts = {
  end: {
    ask: (name: string) => `Log ${name} out everywhere?`,
    means: 'They can log in again. What they have not saved stays in their browser as a draft.',
    button: 'Log them out',
  },
  reset: {
    ask: (name: string) => `A new link for ${name}?`,
    means: 'This takes away their password and second factor and logs them out everywhere.',
    button: 'Make the link',
  },
  remove: {
    ask: (name: string) => `Remove ${name}?`,
    means: 'Every browser is logged out. What was changed keeps the name.',
    button: 'Remove',
  },
} as const

interface UserItemProps {
  readonly user: UserEntry
  readonly isOwn: boolean
  readonly onLink: (link: { of: string; url: string }) => void
  readonly onChanged: () => Promise<void>
}

function UserItem({ user, isOwn, onLink, onChanged }: UserItemProps) {
  const id = useId()
  const [asked, setAsked] = useState<keyof typeof acts | null>(null)
  const [wanted, setWanted] = useState<Role | null>(null)
  const client = useQueryClient()
  const changeRole = useMutation<unknown, AdminProblem, Role, () => void>({
    mutationFn: (role) => callAdmin(address(user.id), { method: 'PATCH', body: { role }, schema: nothing }),
    // Shown at once, and as it was again where it is refused.
    onMutate: async (role) => {
      await client.cancelQueries({ queryKey: ['users'] })
      const before = client.getQueryData<UserList>(['users'])
      client.setQueryData<UserList>(['users'], (list) => list && withRole(list, user.id, role))
      return () => client.setQueryData(['users'], before)
    },
    onError: (_problem, _role, takeBack) => takeBack?.(),
    onSettled: onChanged,
  })
  const act = useMutation<unknown, AdminProblem, () => Promise<unknown>>({
    mutationFn: (work) => work(),
    onSuccess: () => setAsked(null),
    onSettled: onChanged,
  })
  const work = {
    end: () => callAdmin(address(user.id, '/sessions'), { method: 'DELETE', schema: endedSchema }),
    reset: async () => {
      const { link } = await callAdmin(address(user.id, '/link'), { method: 'POST', schema: linkSchema })
      onLink({ of: user.name, url: link.url })
    },
    remove: () => callAdmin(address(user.id), { method: 'DELETE', schema: nothing }),
  }
  const notes = [
    ...(user.hasPassword ? [] : ['has not set a password yet']),
    ...(user.hasSecondFactor ? ['second factor'] : []),
  ]
  return (
    <li className="ad-user">
      <span>
        <b>{user.name}</b>
        {isOwn && ' (you)'} <span className="ad-quiet">{[user.email, ...notes].join(', ')}</span>
      </span>
      <span className="ad-role">
        <label htmlFor={id} className="ad-quiet">
          Role
        </label>
        <select
          id={id}
          value={user.role}
          disabled={act.isPending || changeRole.isPending}
          onChange={(event) => setWanted(event.target.value as Role)}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {role}: {roleHints[role]}
            </option>
          ))}
        </select>
      </span>
      <button type="button" onClick={() => setAsked('reset')}>
        New link
      </button>
      {!isOwn && (
        <button type="button" className="ad-plain" onClick={() => setAsked('end')}>
          Log out
        </button>
      )}
      <button type="button" className="ad-plain" onClick={() => setAsked('remove')}>
        Remove
      </button>
      {changeRole.error && <ProblemNote problem={changeRole.error} />}
      {wanted && (
        <Modal title={`Let ${user.name} be ${wanted}?`} onClose={() => setWanted(null)}>
          <p>A new role begins with a new log-in: {isOwn ? 'you are' : 'they are'} logged out everywhere.</p>
          <p className="ad-actions">
            <button
              type="button"
              className="ad-main"
              onClick={() => {
                changeRole.mutate(wanted)
                setWanted(null)
              }}
            >
              Change the role
            </button>
            <button type="button" onClick={() => setWanted(null)}>
              Leave it
            </button>
          </p>
        </Modal>
      )}
      {asked && (
        <Modal title={acts[asked].ask(user.name)} onClose={() => setAsked(null)}>
          {act.error && <ProblemNote problem={act.error} />}
          <p>{acts[asked].means}</p>
          <p className="ad-actions">
            <BusyButton className="ad-danger" isOff={act.isPending} onClick={() => act.mutate(work[asked])}>
              {acts[asked].button}
            </BusyButton>
            <button type="button" onClick={() => setAsked(null)}>
              Leave it
            </button>
          </p>
        </Modal>
      )}
    </li>
  )
}

const addedSchema = z.object({ user: userSchema, link: linkSchema.shape.link })

function AddUser({ onAdded }: { readonly onAdded: (name: string, url: string) => Promise<void> }) {
  const id = useId()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<string>('coder')
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
        hint="The history shows it."
        value={name}
        onText={setName}
        maxLength={100}
        required
      />
      <TextField label="E-mail address" type="email" value={email} onText={setEmail} required />
      <Field id={id} label="Role">
        <select id={id} value={role} onChange={(event) => setRole(event.target.value)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {one}: {roleHints[one]}
            </option>
          ))}
        </select>
      </Field>
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={add.isPending}>
          Add
        </BusyButton>
      </p>
    </CallForm>
  )
}
