import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { ReviewPage } from '@/components/admin/publishing/review-page'
import { mayAs } from '@/dataset/roles'
import { readAdminProcess } from '../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/review'>): Promise<Metadata> {
  return { title: `Review and publish · ${(await params).process}` }
}

export default async function Page({ params, searchParams }: PageProps<'/admin/processes/[process]/review'>) {
  const { process } = await params
  const { user, trail } = await readAdminProcess(process, '/review', await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>Review and publish</h1>
      <ReviewPage processId={process} mayPublish={mayAs(user.role, 'publisher')} />
    </AdminFrame>
  )
}
