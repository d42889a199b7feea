'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useId, useState } from 'react'
import type { Role } from '@/dataset/roles'
import { endedSchema, linkSchema, type UserEntry } from '../answers'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { EditUser } from './edit-user'
import { RoleSelect } from './role-select'
import { useRoleChange } from './use-role-change'
import { acts, type UserAct } from './user-acts'
import { userAddress } from './user-address'
import { ActDialog, RoleDialog } from './user-dialogs'

/** The row of who looks: what concerns their own account is elsewhere, or for another admin. */
export function OwnRow({ user }: { readonly user: UserEntry }) {
  return (
    <li className="ad-user">
      <span>
        <b>{user.name}</b> (you) <UserNotes user={user} />
      </span>
      <span className="ad-role">
        <span className="ad-quiet">Role</span> {user.role}
      </span>
      <span className="ad-acts">
        <Link href="/admin/account">Your account</Link>
      </span>
    </li>
  )
}

interface UserRowProps {
  readonly user: UserEntry
  readonly onLink: (link: { of: string; url: string }) => void
  /** Told what was done; null once something else begins. */
  readonly onSaid: (text: string | null) => void
  readonly onChanged: () => Promise<void>
}

/** The row of another user, with what can be done to their account. */
export function UserRow({ user, onLink, onSaid, onChanged }: UserRowProps) {
  const id = useId()
  const [asked, setAsked] = useState<UserAct | null>(null)
  /** The role that is chosen, which is not given before that is confirmed. */
  const [chosen, setChosen] = useState<Role | null>(null)
  const wanted = chosen === user.role ? null : chosen
  const [isGiving, setGiving] = useState(false)
  const [isEditing, setEditing] = useState(false)
  const changeRole = useRoleChange(user, { onSaid, onChanged })
  const act = useMutation<unknown, AdminProblem, UserAct>({
    mutationFn: async (name) => {
      const link = await work[name](user)
      if (link) onLink({ of: user.name, url: link })
    },
    onSuccess: (_answer, name) => {
      setAsked(null)
      onSaid(acts[name].said(user.name))
    },
    onSettled: onChanged,
  })
  const ask = (name: UserAct) => {
    act.reset()
    onSaid(null)
    setAsked(name)
  }
  return (
    <li className="ad-user">
      <span>
        <b>{user.name}</b> <UserNotes user={user} />
      </span>
      <span className="ad-role">
        <label htmlFor={id} className="ad-quiet">
          Role
        </label>
        <RoleSelect
          id={id}
          value={chosen ?? user.role}
          disabled={act.isPending || changeRole.isPending}
          onRole={(role) => {
            onSaid(null)
            setChosen(role)
          }}
        />
        <button type="button" className={wanted ? undefined : 'ad-reserved'} onClick={() => setGiving(true)}>
          Change role …
        </button>
      </span>
      <span className="ad-acts">
        {user.isDisabled ? (
          <button type="button" onClick={() => ask('enable')}>
            Enable
          </button>
        ) : (
          <button type="button" onClick={() => ask(user.hasPassword ? 'reset' : 'link')}>
            {user.hasPassword ? 'Reset password' : 'New link'}
          </button>
        )}
        <button type="button" className="ad-plain" onClick={() => setEditing(true)}>
          Edit
        </button>
        {user.hasPassword && !user.isDisabled && (
          <button type="button" className="ad-plain" onClick={() => ask('end')}>
            Log them out
          </button>
        )}
        {!user.isDisabled && (
          <button type="button" className="ad-plain" onClick={() => ask('disable')}>
            Disable
          </button>
        )}
        <button type="button" className="ad-plain" onClick={() => ask('remove')}>
          Remove
        </button>
      </span>
      {changeRole.error && <ProblemNote problem={changeRole.error} />}
      {wanted && isGiving && (
        <RoleDialog
          name={user.name}
          role={wanted}
          onConfirmed={() => {
            changeRole.mutate(wanted)
            setGiving(false)
            setChosen(null)
          }}
          onClose={() => {
            setGiving(false)
            setChosen(null)
          }}
        />
      )}
      {isEditing && (
        <EditUser
          user={user}
          onSaved={(text) => {
            setEditing(false)
            onSaid(text)
            return onChanged()
          }}
          onClose={() => setEditing(false)}
        />
      )}
      {asked && <ActDialog name={user.name} asked={asked} act={act} onClose={() => setAsked(null)} />}
    </li>
  )
}

function UserNotes({
  user: { email, hasPassword, hasSecondFactor, isDisabled },
}: {
  readonly user: UserEntry
}) {
  const notes = [
    ...(hasPassword ? [] : ['has not set a password yet']),
    ...(hasSecondFactor ? ['second factor'] : []),
    ...(isDisabled ? ['disabled'] : []),
  ]
  return <span className="ad-quiet">{[email, ...notes].join(', ')}</span>
}

async function makeLink({ id }: UserEntry): Promise<string> {
  const { link } = await callAdmin(userAddress(id, '/link'), { method: 'POST', schema: linkSchema })
  return link.url
}

const setDisabled = ({ id }: UserEntry, isDisabled: boolean) =>
  callAdmin(userAddress(id), { method: 'PATCH', body: { isDisabled }, schema: nothing })

/** How each act is done; the address of a link where it makes one. */
const work: Readonly<Record<UserAct, (user: UserEntry) => Promise<string | undefined>>> = {
  end: async ({ id }) => {
    await callAdmin(userAddress(id, '/sessions'), { method: 'DELETE', schema: endedSchema })
    return undefined
  },
  reset: makeLink,
  link: makeLink,
  disable: (user) => setDisabled(user, true),
  enable: (user) => setDisabled(user, false),
  remove: ({ id }) => callAdmin(userAddress(id), { method: 'DELETE', schema: nothing }),
}
