import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { DeskPage } from '@/components/admin/desk/desk-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]'>): Promise<Metadata> {
  return { title: `Coding desk · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]'>) {
  const { process, uid } = await params
  const { user, trail } = await readAdminProcess(process, `/articles/${uid}`, await searchParams)
  return (
    <AdminFrame
      user={user}
      trail={[...trail, { href: `/admin/processes/${process}/articles`, label: 'Articles' }]}
    >
      <DeskPage processId={process} uid={Number(uid)} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
