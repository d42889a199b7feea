import { createTranslator } from 'use-intl/core'
import type catalogue from '@/messages/en.json'

/** The message catalogue; `messages/en.json` is the model for every language. */
export type Messages = typeof catalogue

/** How a day is written along an axis: `2025`, `Oct 2025`, `27 Oct 2025`, `27 Oct` or `27`. */
export type DayForm = 'year' | 'month' | 'dayAndYear' | 'day' | 'dayOfMonth'

/** Everything a pure chart needs to speak: messages, numbers, days and lists. Missing messages throw. */
export interface Words {
  readonly locale: string
  /** The direction in which the language is written. */
  readonly direction: 'ltr' | 'rtl'
  readonly t: ReturnType<typeof createTranslator<Messages>>
  /** A count inside a sentence: words up to ten, then digits. */
  count(n: number): string
  /** A count that opens a sentence: `Five`, then digits. */
  openingCount(n: number): string
  /** A number in digits: `1,200`. */
  number(value: number): string
  /** A figure with two decimals. */
  decimal(value: number): string
  /** `27 October 2025` from `2025-10-27`. */
  day(isoDay: string): string
  /** `October` from `2025-10-27`. */
  month(isoDay: string): string
  /** A day as short as an axis wants it. */
  dayLabel(isoDay: string, form: DayForm): string
  /** `27 October to 16 November 2025`, `27 to 31 October 2025`, or one day where both are equal. */
  days(firstIsoDay: string, lastIsoDay: string): string
  /** `27 Oct`, `27–31 Oct` or, with years, `27 Oct 2025`: for the heads of columns. */
  shortDays(firstIsoDay: string, lastIsoDay: string, withYear: boolean): string
  /** `a, b and c` */
  and(items: readonly string[]): string
  /** `a, b or c` */
  or(items: readonly string[]): string
}

/** Formats follow British use in English: day before month, no comma before "and". */
const formatLocales: Readonly<Record<string, string>> = { en: 'en-GB' }

/** Languages written from right to left; Node 20 does not know it of a locale. */
const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * A language for tests: English words written from right to left between Arabic numbers and days, so that whatever
 * depends on the direction of writing shows. The tag is the usual one for it.
 */
export const pseudoLocale = 'ar-XB'

/** Builds the words of one language; throws on a locale the runtime does not know and on broken messages. */
export function createWords(locale: string, messages: Messages): Words {
  const translate = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error
    },
  })
  const t = locale === pseudoLocale ? writtenFromRight(translate) : translate
  const formatLocale = formatLocales[locale] ?? locale
  const dayFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatLocale, { timeZone: 'UTC', ...options })
  const full = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })
  const withoutYear = dayFormat({ day: 'numeric', month: 'long' })
  const dayAlone = dayFormat({ day: 'numeric' })
  const short = dayFormat({ day: 'numeric', month: 'short' })
  const shortWithYear = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
  const digits = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 10 })
  const twoDecimals = new Intl.NumberFormat(formatLocale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const month = dayFormat({ month: 'long' })
  const conjunction = new Intl.ListFormat(formatLocale, { type: 'conjunction' })
  const disjunction = new Intl.ListFormat(formatLocale, { type: 'disjunction' })

  const dayForms: Readonly<Record<DayForm, Intl.DateTimeFormat>> = {
    year: dayFormat({ year: 'numeric' }),
    month: dayFormat({ month: 'short', year: 'numeric' }),
    dayAndYear: shortWithYear,
    day: short,
    dayOfMonth: dayAlone,
  }

  const day = (isoDay: string) => full.format(parseDay(isoDay))
  return {
    locale,
    direction: rightToLeft.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr',
    t,
    count: (n) => t('number.inside', { n }),
    openingCount: (n) => t('number.opening', { n }),
    number: (value) => digits.format(value),
    decimal: (value) => twoDecimals.format(value),
    day,
    month: (isoDay) => month.format(parseDay(isoDay)),
    dayLabel: (isoDay, form) => dayForms[form].format(parseDay(isoDay)),
    days: (first, last) => {
      if (first === last) return day(first)
      const [isSameYear, isSameMonth] = [4, 7].map((end) => first.slice(0, end) === last.slice(0, end))
      const start = isSameMonth ? dayAlone : isSameYear ? withoutYear : full
      return t('days', { start: start.format(parseDay(first)), end: day(last) })
    },
    shortDays: (first, last, withYear) =>
      // Whether the dash of a range stands in spaces differs between versions of the runtime.
      (withYear ? shortWithYear : short)
        .formatRange(parseDay(first), parseDay(last))
        .replace(/\s*–\s*/u, '–'),
    and: (items) => conjunction.format(items),
    or: (items) => disjunction.format(items),
  }
}

/** Wraps every message in an override of the direction (U+202E to U+202C). */
function writtenFromRight(t: Words['t']): Words['t'] {
  return new Proxy(t, {
    apply: (target, self, given: Parameters<Words['t']>) =>
      `\u202e${Reflect.apply(target, self, given)}\u202c`,
  })
}

function parseDay(isoDay: string): Date {
  const date = new Date(`${isoDay}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) throw new Error(`"${isoDay}" is not a day; allowed is YYYY-MM-DD`)
  return date
}
