import { notFound } from 'next/navigation'
import { requireUser } from '@/app/admin/require-user'
import { withQuery } from '@/components/admin/with-query'
import { getHouse } from '@/server/house'
import { findProcessTitle } from '@/server/records/list-processes'

/** What an address asks for behind its question mark. */
type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Who asks for a page about a process, and what the process is called; ends in 404 where there is none. */
export async function readAdminProcess(processId: string, rest = '', asked: Asked = {}) {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])),
  )
  const address = `/admin/processes/${processId}${rest}`
  const user = await requireUser(withQuery(address, query))
  const title = (await findProcessTitle(getHouse().prisma, processId)) ?? notFound()
  const trail = [
    { href: '/admin', label: 'Processes' },
    { href: `/admin/processes/${processId}`, label: title },
  ]
  return { user, title, trail }
}
