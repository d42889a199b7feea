import '@/components/admin/admin.css'
import '@/components/admin/desk/desk.css'
import '@/components/admin/publishing/publishing.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminRoot } from '@/components/admin/admin-root'

export const metadata: Metadata = { title: { default: 'Admin', template: '%s · Parley admin' } }

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <AdminRoot>{children}</AdminRoot>
}
