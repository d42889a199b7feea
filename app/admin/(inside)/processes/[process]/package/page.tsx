import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { PackagePage } from '@/components/admin/processes/package-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/package'>): Promise<Metadata> {
  return { title: `Import and export · ${(await params).process}` }
}

export default async function Page({ params }: PageProps<'/admin/processes/[process]/package'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/package')
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Import and export</h1>
      <p className="ad-deck">The tables as a data package (Frictionless, CSV).</p>
      <PackagePage processId={process} mayImport={mayAs(user.role, 'publisher')} />
    </AdminFrame>
  )
}
