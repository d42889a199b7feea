'use client'

import { useHydrated } from './use-hydrated'

/** Says in which time zone times are told: that of the browser, which the server does not know. */
export function TimeZoneNote() {
  const isHydrated = useHydrated()
  return (
    <p className="ad-foot ad-quiet">{isHydrated && `Times are those of your time zone, ${nameZone()}.`}</p>
  )
}

/** The zone and how far it is from UTC: Europe/Berlin (GMT+1). */
function nameZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const parts = Intl.DateTimeFormat('en-GB', { timeZoneName: 'shortOffset' }).formatToParts(new Date())
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value
  return !offset || timeZone === 'UTC' ? timeZone : `${timeZone.replaceAll('_', ' ')} (${offset})`
}
