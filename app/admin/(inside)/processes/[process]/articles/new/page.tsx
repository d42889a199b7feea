import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { AddArticle } from '@/components/admin/desk/add-article'
import { NeedsRole } from '@/components/admin/needs-role'
import { mayAs } from '@/dataset/roles'
import { readArticlesPage } from '../read-article-page'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/new'>): Promise<Metadata> {
  return { title: `Add an article · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/new'>) {
  const { process } = await params
  const { user, trail } = await readArticlesPage(process, '/new', await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Add an article</h1>
      {mayAs(user.role, 'coder') ? (
        <AddArticle processId={process} />
      ) : (
        <NeedsRole needed="coder" own={user.role} />
      )}
    </AdminFrame>
  )
}
