import type { Metadata } from 'next'
import { LogInPage } from '@/components/admin/log-in-page'

export const metadata: Metadata = { title: 'Log in' }

export default async function Page({ searchParams }: PageProps<'/admin/log-in'>) {
  const { to } = await searchParams
  return (
    <>
      <h1>Log in</h1>
      <LogInPage to={isOwnAddress(to) && to !== '/admin' ? to : null} />
    </>
  )
}

/** Whether an address leads to a page of the admin: what others wrote into a link must not lead elsewhere. */
function isOwnAddress(to: string | string[] | undefined): to is string {
  return typeof to === 'string' && /^\/admin(\/[\w./-]*)?(\?[^\\]*)?$/.test(to)
}
