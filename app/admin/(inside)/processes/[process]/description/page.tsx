import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { DescriptionPage } from '@/components/admin/processes/description-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/description'>): Promise<Metadata> {
  return { title: `Description · ${(await params).process}` }
}

export default async function Page({ params }: PageProps<'/admin/processes/[process]/description'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/description')
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Description and codebook</h1>
      <p className="ad-deck">What the process says of itself.</p>
      <DescriptionPage processId={process} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
