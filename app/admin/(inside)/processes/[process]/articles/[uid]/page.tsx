import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { DeskPage } from '@/components/admin/desk/desk-page'
import { mayAs } from '@/dataset/roles'
import { readArticlePage } from '../read-article-page'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]'>): Promise<Metadata> {
  return { title: `Coding desk · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]'>) {
  const { process } = await params
  const { user, trail, uid } = await readArticlePage(await params, await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <DeskPage processId={process} uid={uid} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
