'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useId } from 'react'
import type { ArticleProgress } from '@/dataset/articles/article'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { articlesSchema } from './desk-answers'
import { SecondProgressLine } from './second-progress-line'

interface ArticlesPageProps {
  readonly processId: string
  readonly mayEdit: boolean
}

/** The articles of a process, each with how far it is coded, by whom, and what of it is open for whoever looks. */
export function ArticlesPage({ processId, mayEdit }: ArticlesPageProps) {
  const id = useId()
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
            <div>
              <Link href={`${address}/${article.uid}`} id={`${id}-${article.uid}`}>
                {article.name}
              </Link>
              {article.title && <p className="ad-quiet">{article.title}</p>}
            </div>
            <p>{sayProgress(article)}</p>
            <p>
              <SecondProgressLine
                {...{ processId, article, mayEdit }}
                second={article.second}
                describedBy={`${id}-${article.uid}`}
              />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far an article is coded, and by whom, in words. */
function sayProgress({ isComplete, itemCount, openCount, hasText, coders }: ArticleProgress): string {
  const coded = isComplete
    ? 'Coded to the end'
    : `${itemCount - openCount} of ${itemCount} claims and demands decided`
  const by = coders.length > 0 && `by ${names.format(coders)}`
  return `${[coded, by].filter(Boolean).join(' ')}${hasText ? '.' : ', without its text.'}`
}

const names = new Intl.ListFormat('en', { type: 'conjunction' })
