import type { Metadata } from 'next'
import Link from 'next/link'
import { requireUser } from '@/app/admin/require-user'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ProcessList } from '@/components/admin/processes/process-list'
import { mayAs } from '@/dataset/roles'
import { getHouse } from '@/server/house'
import { listProcesses } from '@/server/records/list-processes'

export const metadata: Metadata = { title: 'Processes' }

export default async function Page() {
  const user = await requireUser()
  return (
    <AdminFrame user={user} trail={[]}>
      <h1>Processes</h1>
      <ProcessList processes={await listProcesses(getHouse().prisma)} />
      {mayAs(user.role, 'publisher') && (
        <p className="ad-actions">
          <Link href="/admin/new-process" className="ad-button">
            New process
          </Link>
        </p>
      )}
    </AdminFrame>
  )
}
