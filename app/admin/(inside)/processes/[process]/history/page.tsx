import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { HistoryPage } from '@/components/admin/history/history-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/history'>): Promise<Metadata> {
  return { title: `History · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/history'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/history', await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>History</h1>
      <HistoryPage processId={process} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
