import Link from 'next/link'
import type { ReactNode } from 'react'

export default function OutsideLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="masthead">
        <Link href="/" className="masthead-site">
          Parley
        </Link>
      </header>
      <main className="page ad-page" id="content">
        {children}
      </main>
    </>
  )
}
