import type { Metadata } from 'next'
import { requireUser } from '@/app/admin/require-user'
import { AccountPage } from '@/components/admin/account/account-page'
import { AdminFrame } from '@/components/admin/admin-frame'

export const metadata: Metadata = { title: 'Your account' }

export default async function Page() {
  const user = await requireUser('/admin/account')
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>Your account</h1>
      <p className="ad-deck">
        {user.name}, {user.email}, {user.role}
      </p>
      <AccountPage hasSecondFactor={user.hasSecondFactor} />
    </AdminFrame>
  )
}
