'use client'

import { createContext, useContext, useEffect } from 'react'

/** Who is logged in, as far as a page has to know. */
export interface KnownUser {
  readonly name: string
  readonly email: string
}

/** Takes whoever is logged in. */
export const RememberContext = createContext<(user: KnownUser) => void>(() => {})

/** Whoever is logged in; null until a page has said so. */
export const UserContext = createContext<KnownUser | null>(null)

/** Whoever is logged in; null until a page has said so. */
export const useUser = () => useContext(UserContext)

/** Lets whatever asks to log in again, or tells of changes, know who it was. */
export function RememberUser({ name, email }: KnownUser) {
  const remember = useContext(RememberContext)
  useEffect(() => remember({ name, email }), [remember, name, email])
  return null
}
