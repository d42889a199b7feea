'use client'

import { createContext, useContext, useEffect } from 'react'

/** Takes the e-mail address of whoever is logged in. */
export const RememberContext = createContext<(email: string) => void>(() => {})

/** Lets whatever asks to log in again know who it was. */
export function RememberUser({ email }: { readonly email: string }) {
  const remember = useContext(RememberContext)
  useEffect(() => remember(email), [remember, email])
  return null
}
