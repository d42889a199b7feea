import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { SecondDeskPage } from '@/components/admin/desk/second-desk'
import { NeedsRole } from '@/components/admin/needs-role'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../../../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]/second'>): Promise<Metadata> {
  return { title: `Second coding · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]/second'>) {
  const { process, uid } = await params
  const { user, trail } = await readAdminProcess(process, `/articles/${uid}/second`, await searchParams)
  return (
    <AdminFrame
      user={user}
      trail={[...trail, { href: `/admin/processes/${process}/articles`, label: 'Articles' }]}
    >
      {mayAs(user.role, 'coder') ? (
        <SecondDeskPage processId={process} uid={Number(uid)} />
      ) : (
        <NeedsRole needed="coder" own={user.role} />
      )}
    </AdminFrame>
  )
}
