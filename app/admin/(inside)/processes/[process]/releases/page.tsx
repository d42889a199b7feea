import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ReleasesPage } from '@/components/admin/publishing/releases-page'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/releases'>): Promise<Metadata> {
  return { title: `Releases · ${(await params).process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/releases'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/releases', await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Releases</h1>
      <ReleasesPage processId={process} role={user.role} />
    </AdminFrame>
  )
}
