import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ComparisonPage } from '@/components/admin/desk/comparison-page'
import { mayAs } from '@/dataset/roles'
import { readArticlePage } from '../../read-article-page'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]/comparison'>): Promise<Metadata> {
  return { title: `Two codings · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]/comparison'>) {
  const { process } = await params
  const { user, trail, uid, name } = await readArticlePage(await params, await searchParams, '/comparison')
  const desk = { href: `/admin/processes/${process}/articles/${uid}`, label: 'Coding desk' }
  return (
    <AdminFrame user={user} trail={[...trail, desk]}>
      <h1>Two codings of {name}</h1>
      <ComparisonPage processId={process} uid={uid} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
