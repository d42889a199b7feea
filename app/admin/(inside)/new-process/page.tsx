import type { Metadata } from 'next'
import { requireUser } from '@/app/admin/require-user'
import { AdminFrame } from '@/components/admin/admin-frame'
import { NeedsRole } from '@/components/admin/needs-role'
import { NewProcessPage } from '@/components/admin/processes/new-process-page'
import { mayAs } from '@/dataset/roles'
import { getHouse } from '@/server/house'
import { listProcesses } from '@/server/records/list-processes'

export const metadata: Metadata = { title: 'New process' }

export default async function Page() {
  const user = await requireUser('/admin/new-process')
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>A new process</h1>
      {mayAs(user.role, 'publisher') ? (
        <NewProcessPage processes={await listProcesses(getHouse().prisma)} />
      ) : (
        <NeedsRole needed="publisher" own={user.role} />
      )}
    </AdminFrame>
  )
}
