import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { SecondDeskPage } from '@/components/admin/desk/second-desk'
import { NeedsRole } from '@/components/admin/needs-role'
import { mayAs } from '@/dataset/roles'
import { readArticlePage } from '../../read-article-page'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]/second'>): Promise<Metadata> {
  return { title: `Second coding · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]/second'>) {
  const { process } = await params
  const { user, trail, uid } = await readArticlePage(await params, await searchParams, '/second')
  return (
    <AdminFrame user={user} trail={trail}>
      {mayAs(user.role, 'coder') ? (
        <SecondDeskPage
          // Whoever logs in after somebody else begins with answers of their own.
          key={user.id}
          processId={process}
          uid={uid}
          userId={user.id}
          mayGiveUp={mayAs(user.role, 'publisher')}
        />
      ) : (
        <NeedsRole needed="coder" own={user.role} />
      )}
    </AdminFrame>
  )
}
