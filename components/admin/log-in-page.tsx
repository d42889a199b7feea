'use client'

import { useRouter } from 'next/navigation'
import { LogInForm } from './log-in-form'

/** The page on which somebody logs in; `to` is where they wanted to go, if anywhere. */
export function LogInPage({ to }: { readonly to: string | null }) {
  const router = useRouter()
  return (
    <>
      {to && <p>Log in to go on to the page you asked for.</p>}
      <LogInForm
        onIn={() => {
          router.replace(to ?? '/admin')
          router.refresh()
        }}
      />
    </>
  )
}
