import type { Metadata } from 'next'
import { cache } from 'react'
import { AdminFrame } from '@/components/admin/admin-frame'
import { PackagePage } from '@/components/admin/processes/package-page'
import { packagePageTitle } from '@/components/admin/processes/package-words'
import { mayAs } from '@/dataset/roles'
import { mayDelete } from '../may-delete'
import { readAdminProcess } from '../read-process'

/** Who asks for this page, and what it is called for them; read once for the page and its title. */
const readPackagePage = cache(async (processId: string) => {
  const { user, trail } = await readAdminProcess(processId, '/package')
  return { user, trail, title: packagePageTitle(await mayDelete(processId, user.role)) }
})

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/package'>): Promise<Metadata> {
  const { process } = await params
  return { title: `${(await readPackagePage(process)).title} · ${process}` }
}

export default async function Page({ params }: PageProps<'/admin/processes/[process]/package'>) {
  const { process } = await params
  const { user, trail, title } = await readPackagePage(process)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>{title}</h1>
      <p className="ad-deck">The tables as a zip of CSV files (a Frictionless data package).</p>
      <PackagePage processId={process} mayImport={mayAs(user.role, 'publisher')} />
    </AdminFrame>
  )
}
