'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { Article } from '@/dataset/articles/article'
import type { SecondCodingState } from '@/dataset/articles/second-coding'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress, useNames } from '../use-names'
import { Desk } from './desk'
import { articleSchema } from './desk-answers'

interface DeskPageProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
}

/** Where an article is coded: its text beside what it says. */
export function DeskPage({ processId, uid, mayEdit }: DeskPageProps) {
  const names = useNames(processId)
  const article = useQuery<Article, AdminProblem>({
    queryKey: ['article', processId, uid],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/articles/${uid}`, { signal, schema: articleSchema }),
  })
  const problem = (names.data ? null : names.error) ?? (article.data ? null : article.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !article.data) return <p aria-busy="true">Reading the article …</p>
  const { source } = article.data
  return (
    <>
      <h1>{source.row.short_name}</h1>
      <p className="ad-deck">
        {source.row.title && <>{source.row.title} </>}
        <Link href={`/admin/processes/${processId}/records/sources/${uid}`}>Its record</Link> ·{' '}
        <SecondLink address={`/admin/processes/${processId}/articles/${uid}`} state={article.data.second} />
      </p>
      {article.data.second?.isOwn && !article.data.second.isCompared ? (
        <p>
          You code this article a second time: what others gave it is not shown to you until both are
          compared.
        </p>
      ) : (
        <Desk {...{ processId, mayEdit }} names={names.data} article={article.data} />
      )}
    </>
  )
}

interface SecondLinkProps {
  readonly address: string
  readonly state: SecondCodingState | null
}

/** How far the second coding of an article is, and the way to it. */
function SecondLink({ address, state }: SecondLinkProps) {
  if (!state) return <Link href={`${address}/second`}>Code it a second time, blind</Link>
  if (state.isCompared) return <Link href={`${address}/comparison`}>Two codings, compared</Link>
  if (state.isOwn) return <Link href={`${address}/second`}>Your second coding</Link>
  if (state.isFinished)
    return <Link href={`${address}/comparison`}>{state.coder} has coded it, too: compare</Link>
  return <>{state.coder} codes it a second time.</>
}
