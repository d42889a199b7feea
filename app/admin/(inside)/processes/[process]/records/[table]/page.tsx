import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/admin/admin-frame'
import { RecordList } from '@/components/admin/records/record-list'
import { mayAs } from '@/dataset/roles'
import { isTableName, tables } from '@/dataset/tables'
import { readAdminProcess } from '../../read-process'

export async function generateMetadata({
  params,
}: PageProps<'/admin/processes/[process]/records/[table]'>): Promise<Metadata> {
  const { process, table } = await params
  return { title: `${isTableName(table) ? tables[table].title : table} · ${process}` }
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/admin/processes/[process]/records/[table]'>) {
  const { process, table } = await params
  if (!isTableName(table)) notFound()
  const { user, trail } = await readAdminProcess(process, `/records/${table}`, await searchParams)
  return (
    <AdminFrame user={user} trail={trail}>
      <h1>{tables[table].title}</h1>
      <p className="ad-deck">{tables[table].row}</p>
      <RecordList processId={process} table={table} mayEdit={mayAs(user.role, 'coder')} />
    </AdminFrame>
  )
}
