import { max } from 'd3-array'
import { XMLBuilder } from 'fast-xml-parser'

/** An entry of a feed; `text` is its paragraphs. */
export interface FeedEntry {
  /** An address that will never name anything else. */
  readonly id: string
  readonly href: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly updatedAt: string
  readonly text: readonly string[]
}

/** A feed, newest entry first. */
export interface Feed {
  /** The address of the feed itself. */
  readonly href: string
  /** The page that it is about. */
  readonly pageHref: string
  readonly title: string
  readonly language: string
  readonly entries: readonly FeedEntry[]
}

/** The day before which nothing was published, for a feed without an entry. */
const never = '1970-01-01T00:00:00.000Z'

/** A feed as Atom (RFC 4287). */
export function formatAtomFeed({ href, pageHref, title, language, entries }: Feed): string {
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true })
  const link = (rel: string, to: string) => ({ '@_rel': rel, '@_href': to })
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': language,
      id: href,
      title,
      updated: max(entries, ({ updatedAt }) => updatedAt) ?? never,
      author: { name: 'Parley' },
      link: [link('self', href), link('alternate', pageHref)],
      entry: entries.map((entry) => ({
        id: entry.id,
        title: entry.title,
        updated: entry.updatedAt,
        link: link('alternate', entry.href),
        content: { '@_type': 'text', '#text': entry.text.join('\n\n') },
      })),
    },
  })
}
