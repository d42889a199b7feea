/** A time as the admin shows it, in the zone of the reader: 22 Nov 2026, 21:27. */
export function formatTime(at: string | number): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}

/** A time to the second, for what was done within one minute: 22 Nov 2026, 21:27:05. */
export function formatMoment(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
}
