import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/admin/require-user'
import { AdminFrame } from '@/components/admin/admin-frame'
import { UsersPage } from '@/components/admin/users/users-page'
import { mayAs } from '@/dataset/roles'

export const metadata: Metadata = { title: 'Users' }

export default async function Page() {
  const user = await requireUser('/admin/users')
  if (!mayAs(user.role, 'admin')) notFound()
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>Users</h1>
      <UsersPage ownId={user.id} />
    </AdminFrame>
  )
}
