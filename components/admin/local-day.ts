/** The moment at which a day, `YYYY-MM-DD`, begins where its reader is; `plus` days later where that is said. */
export function beginOfDay(day: string, plus = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + plus)
}
