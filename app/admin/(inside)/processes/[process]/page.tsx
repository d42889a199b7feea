import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ProcessPage } from '@/components/admin/processes/process-page'
import { mayDelete } from './may-delete'
import { readAdminProcess } from './read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]'>): Promise<Metadata> {
  return { title: (await params).process }
}

export default async function Page({ params, searchParams }: PageProps<'/admin/processes/[process]'>) {
  const { process } = await params
  const { user, title } = await readAdminProcess(process, '', await searchParams)
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>{title}</h1>
      <ProcessPage processId={process} mayDelete={await mayDelete(process, user.role)} />
    </AdminFrame>
  )
}
