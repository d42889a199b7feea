'use client'

import {
  type Mutation,
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { RecoveryCodeCount } from './account/recovery-codes-left'
import { AdminProblem } from './call-admin'
import { LogInAgain } from './log-in-again'
import { NoticeLine } from './notice'
import { Opening } from './opening'
import { readAnew } from './read-anew'
import { RecoveryCodeUsed } from './recovery-code-used'
import { type KnownUser, RememberContext, UserContext } from './remember-user'

/**
 * What all pages of the admin share: the store of what was asked, and the way back in where a session ends while
 * somebody works. What they typed stays where it is.
 */
export function AdminRoot({ children }: { readonly children: ReactNode }) {
  const [isOut, setOut] = useState(false)
  const [user, setUser] = useState<KnownUser | null>(null)
  const [codes, setCodes] = useState<RecoveryCodeCount>()
  const [client] = useState(() => {
    const onError = (error: Error) => {
      if (error instanceof AdminProblem && error.status === 401) setOut(true)
    }
    // Whatever is answered is answered to a session, be it of a log-in in another tab.
    const onSuccess = () => setOut(false)
    return new QueryClient({
      queryCache: new QueryCache({ onError, onSuccess }),
      mutationCache: new MutationCache({
        onSuccess: (_answer, _variables, _result, mutation) => {
          if (mutation.meta?.isLogIn !== true) onSuccess()
        },
        onError: (error, _variables, _result, mutation) => {
          if (mutation.meta?.isLogIn !== true) onError(error)
        },
      }),
      defaultOptions: {
        // A call without a connection fails at once and says so, in place of waiting for one in silence.
        mutations: { networkMode: 'always' },
        queries: {
          networkMode: 'always',
          retry: (count, error) => count < 2 && error instanceof AdminProblem && error.status === 0,
        },
      },
    })
  })
  const onIn = (left?: RecoveryCodeCount) => {
    setOut(false)
    setCodes(left)
    // What was refused for want of a session is done now, as it was asked for.
    for (const refused of client.getMutationCache().findAll({ status: 'error', predicate: isRefused }))
      void refused.execute(refused.state.variables).catch(() => {})
    void readAnew(client)
  }
  return (
    <QueryClientProvider client={client}>
      <RememberContext value={setUser}>
        <UserContext value={user}>
          <Opening />
          <NoticeLine>{children}</NoticeLine>
        </UserContext>
      </RememberContext>
      {isOut && <LogInAgain email={user?.email ?? ''} onIn={onIn} />}
      {codes && <RecoveryCodeUsed codes={codes} onSeen={() => setCodes(undefined)} />}
    </QueryClientProvider>
  )
}

const isRefused = ({ state: { error }, meta }: Mutation<unknown, Error, unknown, unknown>) =>
  error instanceof AdminProblem && error.status === 401 && meta?.isLogIn !== true
