import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import type { Role } from '@/dataset/roles'
import { LogOutButton } from './log-out-button'
import { RememberUser } from './remember-user'
import { TimeZoneNote } from './time-zone-note'

interface AdminFrameProps {
  readonly user: { readonly name: string; readonly email: string; readonly role: Role }
  /** Where the page stands: the pages above it, the nearest last. */
  readonly trail: readonly { readonly href: string; readonly label: string }[]
  readonly children: ReactNode
}

/** What every page of the admin stands in. */
export function AdminFrame({ user, trail, children }: AdminFrameProps) {
  return (
    <>
      <RememberUser name={user.name} email={user.email} />
      <header className="masthead ad-masthead ad-wide">
        <a className="masthead-skip" href="#content">
          Skip to the content
        </a>
        <Link href="/admin" className="masthead-site">
          Parley{'\u00a0'}
          <span className="ad-quiet">admin</span>
        </Link>
        <nav aria-label="Admin" className="ad-nav">
          {user.role === 'admin' && <Link href="/admin/users">Users</Link>}
          <Link href="/admin/account">{user.name}</Link>
          <LogOutButton />
        </nav>
      </header>
      <main className="page ad-page ad-wide" id="content">
        {trail.length > 0 && (
          <nav aria-label="Where you are" className="ad-trail">
            {trail.map(({ href, label }, place) => (
              <Fragment key={href}>
                <Link href={href}>{label}</Link>
                {place < trail.length - 1 && (
                  <>
                    {'\u00a0'}
                    <span aria-hidden="true">›</span>{' '}
                  </>
                )}
              </Fragment>
            ))}
          </nav>
        )}
        {children}
        <TimeZoneNote />
      </main>
    </>
  )
}
