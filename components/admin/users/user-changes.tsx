'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { UserChange, UserDeed } from '@/dataset/user-changes'
import { userChangesSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { formatMoment, formatTime } from '../format-time'
import { OlderButton } from '../older-button'
import { ProblemNote } from '../problem-note'

type Page = z.infer<typeof userChangesSchema>

/** What was done to accounts, by whom and when, the newest first. */
export function UserChanges() {
  const history = useInfiniteQuery<Page, AdminProblem, { pages: Page[] }, readonly string[], number | null>({
    queryKey: ['users', 'changes'],
    queryFn: ({ pageParam, signal }) =>
      callAdmin(`/api/admin/users/changes${pageParam === null ? '' : `?before=${pageParam}`}`, {
        signal,
        schema: userChangesSchema,
      }),
    initialPageParam: null,
    getNextPageParam: ({ changes, hasOlder }) => (hasOlder ? (changes.at(-1)?.id ?? null) : null),
  })
  if (history.error && !history.data) return <ProblemNote problem={history.error} />
  if (!history.data) return <p aria-busy="true">Reading what was done …</p>
  const changes = history.data.pages.flatMap((page) => page.changes)
  return (
    <>
      {changes.length === 0 && <p className="ad-quiet">Nothing yet.</p>}
      <ol className="ad-list">
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              <b>{change.actor}</b> {deeds[change.did](change)}
            </span>
            <time className="ad-quiet" dateTime={change.at} title={formatMoment(change.at)}>
              {formatTime(change.at)}
            </time>
          </li>
        ))}
      </ol>
      <OlderButton of={history} />
    </>
  )
}

const isOwn = ({ actor, userName }: UserChange) => actor === userName
/** Whose account it was, from the mouth of who did it. */
const whose = (change: UserChange) => (isOwn(change) ? 'their own' : `${change.userName}’s`)

/** What was done, in words that follow the name of who did it. */
const deeds: Readonly<Record<UserDeed, (change: UserChange) => string>> = {
  added: ({ userName, after }) => `added ${userName} as ${after}`,
  'role changed': ({ userName, before, after }) => `made ${userName}, who was ${before}, ${after}`,
  'name changed': ({ before, after }) => `corrected the name “${before}” to “${after}”`,
  'e-mail address changed': (change) =>
    `corrected ${whose(change)} e-mail address from ${change.before} to ${change.after}`,
  'link made': ({ userName }) => `made a link by which ${userName} sets a password`,
  'password set': (change) => `set ${whose(change)} password`,
  'second factor turned on': (change) => `turned on ${whose(change)} second factor`,
  'second factor turned off': (change) => `turned off ${whose(change)} second factor`,
  'logged out': ({ userName }) => `logged ${userName} out everywhere`,
  disabled: ({ userName }) => `disabled ${userName}`,
  enabled: ({ userName }) => `enabled ${userName}`,
  removed: ({ userName }) => `removed ${userName}`,
}
