import { type ChartSlug, isChartSlug } from './chart-slugs'

/** A chart that an address of ours names. */
export interface NamedChart {
  readonly processId: string
  readonly slug: ChartSlug
  readonly query: URLSearchParams
}

/** Reads the address of a chart's page or embed on one of our origins; null for all others. */
export function readChartAddress(text: string, origins: readonly string[]): NamedChart | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !origins.includes(url.origin)) return null
  let segments: string[]
  try {
    segments = url.pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return null
  }
  const [first = '', second = '', third = '', ...rest] = segments
  const [processId, slug] =
    first === 'embed' ? [second, third] : second === 'charts' ? [first, third] : ['', '']
  const isWhole = rest.length === 0 || (rest.length === 1 && rest[0] === '')
  return processId !== '' && isChartSlug(slug) && isWhole
    ? { processId, slug, query: url.searchParams }
    : null
}
