import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ComparisonPage } from '@/components/admin/desk/comparison-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../../../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/articles/[uid]/comparison'>): Promise<Metadata> {
  return { title: `Two codings · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/articles/[uid]/comparison'>) {
  const { process, uid } = await params
  const { user, trail } = await readAdminProcess(process, `/articles/${uid}/comparison`, await searchParams)
  const articles = `/admin/processes/${process}/articles`
  return (
    <AdminFrame
      user={user}
      trail={[
        ...trail,
        { href: articles, label: 'Articles' },
        { href: `${articles}/${uid}`, label: 'Coding desk' },
      ]}
    >
      <h1>Two codings of one article</h1>
      <ComparisonPage processId={process} uid={Number(uid)} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
