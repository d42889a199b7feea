'use client'

import { useMutation } from '@tanstack/react-query'
import { callAdmin, nothing } from './call-admin'

/** Ends the session of this browser. Drafts stay in the browser for who comes back. */
export function LogOutButton() {
  const logOut = useMutation({
    mutationFn: () => callAdmin('/api/auth/log-out', { method: 'POST', schema: nothing }),
    // A new page, so that nothing of what was shown is left in memory.
    onSuccess: () => location.assign('/admin/log-in'),
  })
  return (
    <button type="button" className="ad-plain" onClick={() => logOut.mutate()} disabled={logOut.isPending}>
      {logOut.error ? 'Log out again' : 'Log out'}
    </button>
  )
}
