import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ArticlesPage } from '@/components/admin/desk/articles-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles'>): Promise<Metadata> {
  return { title: `Articles · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/articles', await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Articles</h1>
      <ArticlesPage processId={process} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
