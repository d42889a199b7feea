/** Days as people write them in English, as far as there is no doubt which they are: 03/04/2025 could be two. */
import { z } from 'zod'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthNumber = '(?<month>0?[1-9]|1[0-2])'
const day = '(?<day>\\d{1,2})'
const dayAboveTwelve = '(?<day>1[3-9]|2\\d|3[01])'
const year = '(?<year>\\d{4})'

const forms = [
  `${year}-(?<month>\\d{2})-(?<day>\\d{2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  `${day}\\.${monthNumber}\\.${year}`,
  `${day}(?:st|nd|rd|th)?(?: of)?[ -]${monthName}\\.?,?[ -]${year}`,
  `${monthName}\\.? ${day}(?:st|nd|rd|th)?,? ${year}`,
  `${dayAboveTwelve}/${monthNumber}/${year}`,
  `${monthNumber}/${dayAboveTwelve}/${year}`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}./-])${form}(?![\\p{L}\\p{N}]|[./-]\\d)`, 'iu'))

/** A day in a line, and what stands before and behind it. */
export interface FoundDay {
  /** As YYYY-MM-DD. */
  readonly day: string
  readonly before: string
  readonly behind: string
}

/** Finds the first day that a line names; undefined where it names none. */
export function findDay(line: string): FoundDay | undefined {
  const plain = line.replace(/\s+/g, ' ')
  const [first] = forms
    .flatMap((form): FoundDay[] => {
      const found = form.exec(plain)
      const day = found && dayOf(found.groups ?? {})
      if (!day) return []
      const behind = plain.slice(found.index + found[0].length)
      return [{ day, before: plain.slice(0, found.index), behind }]
    })
    .toSorted((one, other) => one.before.length - other.before.length)
  return first
}

/** The day, as YYYY-MM-DD, that a text is, with its weekday or without; undefined where it is anything else. */
export function readDay(text: string): string | undefined {
  const found = findDay(text)
  const rest = found && `${found.before} ${found.behind}`.replace(/[\s,.]+/g, '')
  return rest === '' || (rest && weekday.test(rest)) ? found?.day : undefined
}

/** The name of a day of the week. */
export const weekday =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/i

function dayOf({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): string | undefined {
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const written = `${year}-${(named > 0 ? String(named) : month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(written).data
}
