import Link from 'next/link'
import { count } from '../count'
import type { Review } from './publishing-answers'

interface OtherArticlesProps {
  readonly processId: string
  readonly review: Pick<Review, 'articleCount' | 'shownArticleCount' | 'title'>
}

/** Reminds of what the process says of itself where it rests on more or fewer articles than readers know; nothing else. */
export function OtherArticles({ processId, review }: OtherArticlesProps) {
  const { articleCount, shownArticleCount, title } = review
  if (shownArticleCount === null || shownArticleCount === articleCount) return null
  return (
    <p className="ad-restored">
      Readers know {count(shownArticleCount, 'article')}; the next release has {articleCount}. Does what the
      process says of itself still hold? It is called “{title}”.{' '}
      <Link href={`/admin/processes/${processId}/description`}>Description and codebook</Link>
    </p>
  )
}
