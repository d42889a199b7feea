import { chartSlugs } from '@/dataset/chart-slugs'

/** The process that comes with Parley. */
export const processId = 'pak-afg-2025'

/** Every mark of a chart is a link that names it, on a page and in an embed. */
export const markLinks = '.chart a[href*="mark="]'

/** The mark that a link opens. */
export const markOf = (href: string | null): string | null =>
  new URL(href ?? '', 'http://parley.example').searchParams.get('mark')

/** The page and the embed of every chart. */
export const chartAddresses = chartSlugs.flatMap((slug) => [
  { slug, kind: 'page', address: `/${processId}/charts/${slug}` },
  { slug, kind: 'embed', address: `/embed/${processId}/${slug}` },
  { slug, kind: 'full embed', address: `/embed/${processId}/${slug}?view=full` },
])
