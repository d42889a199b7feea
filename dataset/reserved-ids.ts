/**
 * First path segments of our own addresses, which no process may take as its id.
 * Some are no slugs; they stand here because the front asks this list too.
 */
export const reservedIds: ReadonlySet<string> = new Set([
  '_next',
  '.well-known',
  'admin',
  'api',
  'apple-touch-icon.png',
  'embed',
  'embed.js',
  'export',
  'favicon.ico',
  'feed.atom',
  'fonts',
  'health',
  'icon.svg',
  'manifest.webmanifest',
  'metrics',
  'oembed',
  'public',
  'robots.txt',
  'sitemap.xml',
  'static',
])

/** A round of this id could not be told from an empty round in the keys of reports. */
export const emptyKeyPart = 'none'
