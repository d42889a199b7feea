import type { Metadata } from 'next'
import Link from 'next/link'
import { AdminFrame } from '@/components/admin/admin-frame'
import { readUser } from './require-user'

export const metadata: Metadata = { title: 'Not found' }

/** What stands where there is no page behind the counter; the way back depends on who asks. */
export default async function NotFound() {
  const user = await readUser()
  const text = (
    <>
      <h1>There is no such page</h1>
      <p>What the address names was deleted, renamed, or never was.</p>
    </>
  )
  if (!user)
    return (
      <main className="page ad-page">
        {text}
        <p>
          <Link href="/admin/log-in">Log in</Link>
        </p>
      </main>
    )
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      {text}
    </AdminFrame>
  )
}
