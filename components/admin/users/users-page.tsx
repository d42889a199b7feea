'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { usersSchema } from '../answers'
import { callAdmin } from '../call-admin'
import { CopyButton } from '../copy-button'
import { Modal } from '../modal'
import { ProblemNote } from '../problem-note'
import { AddUser } from './add-user'
import { UserChanges } from './user-changes'
import { OwnRow, UserRow } from './user-row'

/** Who may log in, and as what. */
export function UsersPage({ ownId }: { readonly ownId: string }) {
  const client = useQueryClient()
  const changesId = useId()
  const [link, setLink] = useState<{ readonly of: string; readonly url: string } | null>(null)
  const [said, setSaid] = useState<string | null>(null)
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
      <p role="status" className="ad-said">
        {said}
      </p>
      <ul className="ad-list ad-users" aria-busy={users.isPending}>
        {users.data?.users.map((user) =>
          user.id === ownId ? (
            <OwnRow key={user.id} user={user} />
          ) : (
            <UserRow key={user.id} user={user} onLink={setLink} onSaid={setSaid} onChanged={renew} />
          ),
        )}
      </ul>
      <section className="page-part">
        <h2>Add a user</h2>
        <AddUser
          onAdded={(of, url) => {
            setSaid(null)
            setLink({ of, url })
            return renew()
          }}
        />
      </section>
      <section className="page-part" aria-labelledby={changesId}>
        <h2 id={changesId}>What was done to accounts</h2>
        <UserChanges />
      </section>
    </>
  )
}
