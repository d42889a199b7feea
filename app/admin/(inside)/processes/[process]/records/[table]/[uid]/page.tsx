import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame'
import { RecordPage } from '@/components/admin/records/record-page'
import { mayAs } from '@/dataset/roles'
import { isTableName, tables } from '@/dataset/tables'
import { readAdminProcess } from '../../../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/records/[table]/[uid]'>): Promise<Metadata> {
  const { process, table } = await params
  return { title: `${isTableName(table) ? tables[table].title : table} · ${process}` }
}

export default async function Page({
  params,
}: PageProps<'/admin/processes/[process]/records/[table]/[uid]'>) {
  const { process, table, uid } = await params
  if (!isTableName(table) || !(uid === 'new' || /^[1-9]\d{0,15}$/.test(uid))) notFound()
  const { user, trail } = await readAdminProcess(process, `/records/${table}/${uid}`)
  const mayEdit = mayAs(user.role, 'coder')
  const list = { href: `/admin/processes/${process}/records/${table}`, label: tables[table].title }
  return (
    <AdminFrame user={user} trail={[...trail, list]}>
      {uid === 'new' && !mayEdit ? (
        <p>Creating records needs the role coder; yours is {user.role}.</p>
      ) : (
        <RecordPage
          key={uid}
          processId={process}
          table={table}
          uid={uid === 'new' ? null : Number(uid)}
          mayEdit={mayEdit}
        />
      )}
    </AdminFrame>
  )
}
