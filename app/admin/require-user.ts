import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { CurrentUser } from '@/server/auth/accounts'
import { getHouse } from '@/server/house'

/** Who is logged in; null where nobody is. */
export async function readUser(): Promise<CurrentUser | null> {
  return (await getHouse().accounts.readSession(await headers())).user
}

/**
 * Who is logged in; leads to the log-in where nobody is. Pages of the admin hold nothing that is protected: what they
 * show comes from routes that ask for session and role themselves.
 */
export async function requireUser(address = '/admin'): Promise<CurrentUser> {
  return (await readUser()) ?? redirect(`/admin/log-in?to=${encodeURIComponent(address)}`)
}
