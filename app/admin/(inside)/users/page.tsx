import type { Metadata } from 'next'
import { requireUser } from '@/app/admin/require-user'
import { AdminFrame } from '@/components/admin/admin-frame'
import { NeedsRole } from '@/components/admin/needs-role'
import { UsersPage } from '@/components/admin/users/users-page'
import { mayAs } from '@/dataset/roles'

export const metadata: Metadata = { title: 'Users' }

export default async function Page() {
  const user = await requireUser('/admin/users')
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>Users</h1>
      {mayAs(user.role, 'admin') ? (
        <UsersPage ownId={user.id} />
      ) : (
        <NeedsRole needed="admin" own={user.role} />
      )}
    </AdminFrame>
  )
}
