import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { readUnitToWrite, type UnitToWrite } from './unit-to-write'

/** The unit that the address asked for when the desk was opened; it is taken out of the address, which asks for it once. */
export function useAskedUnit({ isEnabled }: { readonly isEnabled: boolean }): UnitToWrite | undefined {
  const query = useSearchParams()
  const [asked] = useState(() => (isEnabled ? readUnitToWrite(query.toString()) : undefined))
  useEffect(() => {
    if (asked) history.replaceState(null, '', location.pathname)
  }, [asked])
  return asked
}
