/** What headers every kind of answer carries; docs/headers.md says the same, and why. */

/** Headers of an answer. Their names are in lower case. */
export type Headers = Readonly<Record<string, string>>

/** What the headers of one kind of answer are, beside those of every answer. */
export interface HeaderRow {
  /** Cache-Control of what shows the newest release. Whatever is not a success is `no-store`. */
  readonly cacheControl: string
  /** Cache-Control where `release=` pins the answer, if that changes it. */
  readonly pinnedCacheControl?: string
  /** Cache-Control where `notice=off` is asked for too: nothing in the answer can change any more. */
  readonly silentCacheControl?: string
  /** Which sites may show the answer in a frame: none, or those of EMBED_ALLOWED_ORIGINS. */
  readonly framedBy: 'none' | 'allowed origins'
  /** With which releases the finished answer is kept in memory: those of its process, or of all; `never` for none. */
  readonly keptWith: 'process' | 'site' | 'never'
  readonly headers: Headers
}

/** Headers that every answer carries, whatever it is. */
export const everyAnswer: Headers = { 'x-content-type-options': 'nosniff' }

/** Headers that every answer carries but embeds, to which they give nothing (docs/headers.md). */
export const everyAnswerButEmbeds: Headers = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

/** Headers that every answer carries too where the site is reached over https alone. */
export const everyAnswerOverHttps: Headers = { 'strict-transport-security': 'max-age=31536000' }

/** Cache-Control of whatever is not a success, and of what is nobody else's. */
export const notStored = 'no-store'

const revalidated = 'no-cache'
const forEver = 'public, max-age=31536000, immutable'

const forOurPages: Headers = { 'cross-origin-resource-policy': 'same-origin' }
const forEverySite: Headers = { 'cross-origin-resource-policy': 'cross-origin' }
const notIndexed: Headers = { 'x-robots-tag': 'noindex' }

/** What an answer is, as far as its headers go. */
export type AnswerKind =
  | 'page'
  /** What Next's router fetches to show the next page. */
  | 'page data'
  | 'embed'
  | 'export'
  | 'api'
  | 'admin'
  | 'health'
  | 'static file'
  | 'icon'
  /** The script for the pages of editors. */
  | 'host script'
  | 'oembed'
  | 'feed'
  /** What has no row of its own yet. */
  | 'other'

/** The headers of every kind of answer. */
export const headerTable: Readonly<Record<AnswerKind, HeaderRow>> = {
  page: { cacheControl: revalidated, framedBy: 'none', keptWith: 'site', headers: forOurPages },
  'page data': { cacheControl: notStored, framedBy: 'none', keptWith: 'never', headers: forOurPages },
  embed: {
    cacheControl: revalidated,
    pinnedCacheControl: 'public, max-age=60, must-revalidate',
    silentCacheControl: forEver,
    framedBy: 'allowed origins',
    keptWith: 'process',
    headers: { ...forEverySite, 'cross-origin-embedder-policy': 'require-corp', ...notIndexed },
  },
  export: {
    cacheControl: revalidated,
    pinnedCacheControl: forEver,
    framedBy: 'none',
    keptWith: 'process',
    headers: forEverySite,
  },
  api: {
    cacheControl: revalidated,
    pinnedCacheControl: forEver,
    framedBy: 'none',
    keptWith: 'process',
    headers: { ...forEverySite, 'access-control-allow-origin': '*', ...notIndexed },
  },
  admin: {
    cacheControl: notStored,
    framedBy: 'none',
    keptWith: 'never',
    headers: { ...forOurPages, 'cross-origin-opener-policy': 'same-origin', ...notIndexed },
  },
  health: {
    cacheControl: notStored,
    framedBy: 'none',
    keptWith: 'never',
    headers: { ...forOurPages, ...notIndexed },
  },
  'static file': { cacheControl: forEver, framedBy: 'none', keptWith: 'never', headers: forOurPages },
  icon: { cacheControl: 'public, max-age=86400', framedBy: 'none', keptWith: 'never', headers: forOurPages },
  'host script': {
    cacheControl: 'public, max-age=86400',
    framedBy: 'none',
    keptWith: 'site',
    headers: { ...forEverySite, 'access-control-allow-origin': '*' },
  },
  oembed: {
    cacheControl: revalidated,
    framedBy: 'none',
    keptWith: 'site',
    headers: { ...forEverySite, 'access-control-allow-origin': '*', ...notIndexed },
  },
  feed: {
    cacheControl: revalidated,
    framedBy: 'none',
    keptWith: 'process',
    headers: { ...forEverySite, 'access-control-allow-origin': '*', ...notIndexed },
  },
  other: {
    cacheControl: notStored,
    framedBy: 'none',
    keptWith: 'never',
    headers: { ...forOurPages, ...notIndexed },
  },
}
