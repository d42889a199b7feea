'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { endedSchema, sessionsSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { formatTime } from '../format-time'
import { ProblemNote } from '../problem-note'

/** The browsers in which one is logged in, each with a way to end it. */
export function SessionList() {
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => callAdmin('/api/auth/sessions', { signal, schema: sessionsSchema }),
  })
  const end = useMutation<unknown, AdminProblem, string | null>({
    mutationFn: (id) =>
      id === null
        ? callAdmin('/api/auth/sessions', { method: 'DELETE', schema: endedSchema })
        : callAdmin(`/api/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE', schema: nothing }),
    onMutate: () => setSaid(''),
    onSuccess: (_answer, id) =>
      setSaid(id === null ? 'All other browsers are logged out.' : 'That browser is logged out.'),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const problem = sessions.error ?? end.error
  const list = sessions.data?.sessions ?? []
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <ul className="ad-list" aria-busy={sessions.isPending}>
        {list.map(({ id, createdAt, address, browser, isCurrent }) => (
          <li key={id}>
            <span>
              {isCurrent ? <b>This browser</b> : describeBrowser(browser)}
              <span className="ad-quiet">
                {address ? `, from ${address}` : ''}
                {/* That of this one begins anew with a password or a second factor. */}
                {!isCurrent && `, since ${formatTime(createdAt)}`}
              </span>
            </span>
            {!isCurrent && (
              <BusyButton isOff={end.isPending} onClick={() => end.mutate(id)}>
                Log out there
              </BusyButton>
            )}
          </li>
        ))}
      </ul>
      {list.length > 1 && (
        <p className="ad-actions">
          <BusyButton isOff={end.isPending} onClick={() => end.mutate(null)}>
            Log out everywhere else
          </BusyButton>
        </p>
      )}
      <p role="status" className="ad-said">
        {said}
      </p>
    </>
  )
}

/** The name of a browser and its system, out of what it calls itself. */
function describeBrowser(browser: string | null): string {
  const name = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(browser ?? '')?.[1]
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(browser ?? '')?.[1]
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' }
  if (!name) return 'A browser that does not say which'
  return system ? `${names[name] ?? name} on ${system}` : (names[name] ?? name)
}
