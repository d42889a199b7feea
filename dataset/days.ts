/** Days as datasets write them, `YYYY-MM-DD`, in no time zone. */

const dayMs = 86_400_000

/** The day of a date in UTC. */
export const toIsoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** How many days lie from one day to another, both counted; 0 or less where the second is the earlier one. */
export function countDays(firstIsoDay: string, lastIsoDay: string): number {
  return (Date.parse(lastIsoDay) - Date.parse(firstIsoDay)) / dayMs + 1
}

/** The day so many days after another, or before it where they are fewer than none. */
export function shiftDay(isoDay: string, days: number): string {
  return toIsoDay(new Date(Date.parse(isoDay) + days * dayMs))
}
