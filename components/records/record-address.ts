/** The addresses of records, lists and charts, each of the release that the page is pinned to. */
import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import { formatChartAddress } from '@/dataset/chart-address'
import { defaultChartOptions } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { type PagedType, segmentOf } from '@/dataset/record-pages'

/** What the links of a page keep: the release that its address names, and a language other than English. */
export type Pin = Readonly<{ release?: string; lang?: string }>

/** The language that links keep, and no release: for links that name one themselves. */
export function languagePin({ locale }: Pick<Words, 'locale'>): Pin {
  return locale === defaultChartOptions.lang ? {} : { lang: locale }
}

/** What the links of a page of this release keep. */
export function pinOf(
  isPinned: boolean,
  release: { readonly number: number },
  words: Pick<Words, 'locale'>,
): Pin {
  return { ...(isPinned ? { release: String(release.number) } : {}), ...languagePin(words) }
}

/** The page of a record; null for types without one. */
export function recordHref(
  processId: string,
  { type, id }: RecordRef,
  pin: Pin,
  options: Readonly<Record<string, string>> = {},
): string | null {
  const segment = segmentOf(type)
  return segment && pinnedHref(`/${processId}/${segment}/${encodeURIComponent(id)}`, pin, options)
}

/** The list of all records of a type, with options of its own, such as a page of a long one. */
export function recordListHref(
  processId: string,
  type: PagedType,
  pin: Pin,
  options: Readonly<Record<string, string>> = {},
): string {
  return pinnedHref(`/${processId}/${segmentOf(type)}`, pin, options)
}

/** A chart with some options of its own, such as the mark that is open. */
export function chartHref(
  processId: string,
  slug: ChartSlug,
  pin: Pin,
  options: Readonly<Record<string, string>> = {},
): string {
  return pinnedHref(`/${processId}/charts/${slug}`, pin, options)
}

/** A path with its options and the pin; none leaves the bare path. */
export function pinnedHref(path: string, pin: Pin, options: Readonly<Record<string, string>> = {}): string {
  return formatChartAddress(path, pin, options)
}
