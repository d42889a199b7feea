import { chartSlugs } from '@/dataset/chart-slugs'

/** The process that comes with Parley. */
export const processId = 'pak-afg-2025'

/** The page and the embed of every chart. */
export const chartAddresses = chartSlugs.flatMap((slug) => [
  { slug, kind: 'page', address: `/${processId}/charts/${slug}` },
  { slug, kind: 'embed', address: `/embed/${processId}/${slug}` },
  { slug, kind: 'full embed', address: `/embed/${processId}/${slug}?view=full` },
])
