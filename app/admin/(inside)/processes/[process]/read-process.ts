import { notFound } from 'next/navigation'
import { requireUser } from '@/app/admin/require-user'
import { getHouse } from '@/server/house'
import { findProcessTitle } from '@/server/records/list-processes'

/** Who asks for a page about a process, and what the process is called; ends in 404 where there is none. */
export async function readAdminProcess(processId: string, rest = '') {
  const user = await requireUser(`/admin/processes/${processId}${rest}`)
  const title = (await findProcessTitle(getHouse().prisma, processId)) ?? notFound()
  const trail = [
    { href: '/admin', label: 'Processes' },
    { href: `/admin/processes/${processId}`, label: title },
  ]
  return { user, title, trail }
}
