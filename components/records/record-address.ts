/** The addresses of records, lists and charts, each of the release that the page is pinned to. */
import type { RecordRef } from '@/components/charts/mark'
import { formatChartQuery } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { type PagedType, segmentOf } from '@/dataset/record-pages'

/** The release that the links of a page keep; empty where the page shows the newest one. */
export type Pin = Readonly<{ release?: string }>

/** The pin of a page: its release, where the address names one. */
export function pinOf(isPinned: boolean, release: { readonly number: number }): Pin {
  return isPinned ? { release: String(release.number) } : {}
}

/** The page of a record; null for types without one. */
export function recordHref(processId: string, { type, id }: RecordRef, pin: Pin): string | null {
  const segment = segmentOf(type)
  return segment === null ? null : pinnedHref(`/${processId}/${segment}/${encodeURIComponent(id)}`, pin)
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
  const query = formatChartQuery(pin, options)
  return query === '?' ? path : path + query
}
