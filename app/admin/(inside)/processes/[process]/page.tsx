import { AdminFrame } from '@/components/admin/admin-frame'
import { ProcessPage } from '@/components/admin/processes/process-page'
import { readAdminProcess } from './read-process'

export default async function Page({ params }: PageProps<'/admin/processes/[process]'>) {
  const { process } = await params
  const { user, title } = await readAdminProcess(process)
  return (
    <AdminFrame user={user} trail={[{ href: '/admin', label: 'Processes' }]}>
      <h1>{title}</h1>
      <ProcessPage processId={process} />
    </AdminFrame>
  )
}
