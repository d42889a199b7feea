import { type Feed, formatAtomFeed } from '@/components/share/atom-feed'

/** A feed as the answer to a request. */
export function sendFeed(feed: Feed): Response {
  return new Response(formatAtomFeed(feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
