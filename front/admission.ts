import { isChartSlug } from '@/dataset/chart-slugs'
import { readChartAddress } from '@/dataset/read-chart-address'
import { reservedIds } from '@/dataset/reserved-ids'
import { type ReleaseHead, ReleasesUnavailable, ReleaseWithdrawn } from '@/server/releases/release'
import type { ReleaseStore } from '@/server/releases/release-store'
import { findMissingPage, type MissingPage } from './page-addresses'

/** What an address names that does not exist; `address` where it is none of ours at all. */
export type Missing = 'process' | 'release' | MissingPage

/** Whether the release that a page needs is at hand. */
export type Admission =
  | { readonly is: 'ready' }
  /** A page or an embed of what does not exist. */
  | { readonly is: 'missing'; readonly what: Missing }
  | { readonly is: 'unavailable' }
  | { readonly is: 'withdrawn'; readonly head: ReleaseHead }

const ready: Admission = { is: 'ready' }
const missing = (what: Missing): Admission => ({ is: 'missing', what })

/** The process that an address is about: `/{process}/…` or `/embed/{process}/…` and the like; undefined for none. */
export function processOf(path: string): string | undefined {
  const [first = '', second, third] = path.split('/').slice(1).map(decodeURIComponent)
  if (first === 'embed' || first === 'export') return second
  if (first === 'api') return second === 'v1' ? third : undefined
  return first === '' || reservedIds.has(first) ? undefined : first
}

/**
 * Loads the release that an address needs before Next renders it, because a page cannot set 503 or 410. A page or an
 * embed that does not exist is named too: where a page calls `notFound`, Next sends an empty document that needs a
 * script, and an embed has none. Other routes answer 404 themselves.
 */
export async function admit(
  { pathname, searchParams }: URL,
  releases: ReleaseStore,
  origins: readonly string[] = [],
): Promise<Admission> {
  const isEmbed = pathname.split('/')[1] === 'embed'
  if (isEmbed && !embedPath.test(pathname)) return missing('address')
  // What is asked about a chart is asked about its release.
  const asked = pathname === '/oembed' ? readChartAddress(searchParams.get('url') ?? '', origins) : null
  const processId = asked?.processId ?? processOf(pathname)
  const pinned = (asked ? asked.query.get('release') : releaseOf(pathname)) ?? searchParams.get('release')
  try {
    if (pathname === '/') releases.requireAny()
    if (processId === undefined) return ready
    const release = await releases.get(processId, parseNumber(pinned))
    if (!isPage(pathname) && !isEmbed) return ready
    if (releases.listHeads(processId).length === 0) return missing('process')
    const isWrongPin = pinned !== null && parseNumber(pinned) === undefined
    if (!release || isWrongPin) return missing('release')
    const [, first = '', ...rest] = pathname.split('/').map(decodeURIComponent)
    if (first === 'embed') return isChartSlug(rest[1] ?? '') ? ready : missing('chart')
    const what = findMissingPage(release.dataset, rest)
    return what === null ? ready : missing(what)
  } catch (error) {
    if (error instanceof ReleaseWithdrawn) return { is: 'withdrawn', head: error.head }
    if (error instanceof ReleasesUnavailable) return { is: 'unavailable' }
    throw error
  }
}

/** The release that `/{process}/releases/{n}` is about, whatever its query says; undefined for all other addresses. */
function releaseOf(path: string): string | undefined {
  const [process = '', name, number = ''] = path.split('/').slice(1).map(decodeURIComponent)
  return name === 'releases' && number !== '' && !reservedIds.has(process) ? number : undefined
}

/** `/embed/{process}/{slug}`; Next sends away a slash at the end. */
const embedPath = /^\/embed\/[^/]+\/[^/]+\/?$/

/** Whether an address is that of a page: `/{process}/…`. */
function isPage(path: string): boolean {
  const [, first = ''] = path.split('/')
  return !reservedIds.has(first)
}

function parseNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
