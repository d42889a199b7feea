'use client'

import Link from 'next/link'
import { ProblemNote } from '../problem-note'
import { useNames } from '../use-names'
import { Desk } from './desk'
import { SecondProgressLine } from './second-progress-line'
import { useArticle } from './use-article'

interface DeskPageProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
}

/** Where an article is coded: its text beside what it says. */
export function DeskPage({ processId, uid, mayEdit }: DeskPageProps) {
  const names = useNames(processId)
  const article = useArticle(processId, uid)
  const problem = (names.data ? null : names.error) ?? (article.data ? null : article.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !article.data) return <p aria-busy="true">Reading the article …</p>
  const { source, second } = article.data
  return (
    <>
      <h1>{source.row.short_name}</h1>
      <div className="ad-deck">
        {source.row.title && <p>{source.row.title}</p>}
        <p>
          <Link href={`/admin/processes/${processId}/records/sources/${uid}`}>Its record</Link> ·{' '}
          <SecondProgressLine
            {...{ processId, second, mayEdit }}
            article={{ uid, id: String(source.row.id) }}
          />
        </p>
      </div>
      {second.state?.isOwn && !second.state.isCompared ? (
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
