import { isChartSlug } from '@/dataset/chart-slugs'
import { reservedIds } from '@/dataset/reserved-ids'
import { type ReleaseHead, ReleasesUnavailable, ReleaseWithdrawn } from '@/server/releases/release'
import type { ReleaseStore } from '@/server/releases/release-store'

/** Whether the release that a page needs is at hand. */
export type Admission =
  | { readonly is: 'ready' }
  /** A page of a process, release or chart that does not exist. */
  | { readonly is: 'missing' }
  | { readonly is: 'unavailable' }
  | { readonly is: 'withdrawn'; readonly head: ReleaseHead }

const ready: Admission = { is: 'ready' }
const missing: Admission = { is: 'missing' }

/** The process that an address is about: `/{process}/…` or `/embed/{process}/…` and the like; undefined for none. */
export function processOf(path: string): string | undefined {
  const [first = '', second, third] = path.split('/').slice(1).map(decodeURIComponent)
  if (first === 'embed' || first === 'export') return second
  if (first === 'api') return second === 'v1' ? third : undefined
  return first === '' || reservedIds.has(first) ? undefined : first
}

/**
 * Loads the release that an address needs before Next renders it, because a page cannot set 503 or 410. A page that
 * does not exist is named too: where a page calls `notFound`, Next sends an empty document that needs a script. Routes
 * that are no pages answer 404 themselves.
 */
export async function admit(url: URL, releases: ReleaseStore): Promise<Admission> {
  const processId = processOf(url.pathname)
  const pinned = url.searchParams.get('release')
  try {
    if (url.pathname === '/') releases.requireAny()
    if (processId === undefined) return ready
    const release = await releases.get(processId, parseNumber(pinned))
    const isWrongPin = pinned !== null && parseNumber(pinned) === undefined
    return isPage(url.pathname) && (!release || isWrongPin || !isKnownChart(url.pathname)) ? missing : ready
  } catch (error) {
    if (error instanceof ReleaseWithdrawn) return { is: 'withdrawn', head: error.head }
    if (error instanceof ReleasesUnavailable) return { is: 'unavailable' }
    throw error
  }
}

/** Whether an address is that of a page: `/{process}/…`. */
function isPage(path: string): boolean {
  const [, first = ''] = path.split('/')
  return !reservedIds.has(first)
}

/** False for `/{process}/charts/{slug}` where there is no such chart. */
function isKnownChart(path: string): boolean {
  const [, , room, slug] = path.split('/')
  return room !== 'charts' || slug === undefined || isChartSlug(slug)
}

function parseNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
