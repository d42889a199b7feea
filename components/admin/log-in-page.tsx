'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RecoveryCodeCount } from './account/recovery-codes-left'
import { LogInForm } from './log-in-form'
import { RecoveryCodeUsed } from './recovery-code-used'

/** The page on which somebody logs in; `to` is where they wanted to go, if anywhere. */
export function LogInPage({ to }: { readonly to: string | null }) {
  const router = useRouter()
  const [codes, setCodes] = useState<RecoveryCodeCount>()
  const goOn = () => {
    router.replace(to ?? '/admin')
    router.refresh()
  }
  return (
    <>
      {to && <p>Log in to go on to the page you asked for.</p>}
      <LogInForm onIn={(left) => (left ? setCodes(left) : goOn())} />
      {codes && <RecoveryCodeUsed codes={codes} onSeen={goOn} />}
    </>
  )
}
