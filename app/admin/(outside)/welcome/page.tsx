import type { Metadata } from 'next'
import { WelcomePage } from '@/components/admin/welcome-page'

export const metadata: Metadata = { title: 'Welcome', referrer: 'no-referrer' }

export default function Page() {
  return (
    <>
      <h1>Welcome to Parley</h1>
      <WelcomePage />
    </>
  )
}
