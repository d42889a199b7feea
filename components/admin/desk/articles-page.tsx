'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { ArticleProgress } from '@/dataset/articles/article'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { articlesSchema } from './desk-answers'

interface ArticlesPageProps {
  readonly processId: string
  readonly mayEdit: boolean
}

/** The articles of a process, each with how far it is coded. */
export function ArticlesPage({ processId, mayEdit }: ArticlesPageProps) {
  const articles = useQuery<{ articles: ArticleProgress[] }, AdminProblem>({
    queryKey: ['articles', processId],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/articles`, { signal, schema: articlesSchema }),
  })
  if (articles.error && !articles.data) return <ProblemNote problem={articles.error} />
  if (!articles.data) return <p aria-busy="true">Reading the articles …</p>
  const list = articles.data.articles
  const address = `/admin/processes/${processId}/articles`
  return (
    <>
      {mayEdit && (
        <p className="ad-actions">
          <Link href={`${address}/new`} className="ad-button">
            Add an article
          </Link>
        </p>
      )}
      {list.length === 0 && <p>There is no article yet.</p>}
      <ul className="ad-list ad-articles">
        {list.map((article) => (
          <li key={article.uid}>
            <span>
              <Link href={`${address}/${article.uid}`}>{article.name}</Link>
              {article.title && <span className="ad-quiet"> {article.title}</span>}
            </span>
            <span className="ad-quiet">{sayProgress(article)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far an article is coded, in words. */
function sayProgress({ isComplete, itemCount, openCount, hasText }: ArticleProgress): string {
  const coded = isComplete
    ? 'coded to the end'
    : `${itemCount - openCount} of ${itemCount} claims and demands decided`
  return hasText ? coded : `${coded}, without its text`
}
