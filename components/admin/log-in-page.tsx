'use client'

import { useRouter } from 'next/navigation'
import { LogInForm } from './log-in-form'

/** The page on which somebody logs in; `to` is where they wanted to go. */
export function LogInPage({ to }: { readonly to: string }) {
  const router = useRouter()
  return (
    <LogInForm
      onIn={() => {
        router.replace(to)
        router.refresh()
      }}
    />
  )
}
