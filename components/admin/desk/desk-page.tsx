'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useMemo, useRef, useState } from 'react'
import type { Article } from '@/dataset/articles/article'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress, useNames } from '../use-names'
import { ArticleText, nameReport, type Report } from './article-text'
import { Checklist } from './checklist'
import { articleSchema } from './desk-answers'
import { DeskForm, type Writing } from './desk-form'
import { PasteText } from './paste-text'
import { type ChosenWords, useChosenWords } from './use-chosen-words'

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
        <Link href={`/admin/processes/${processId}/records/sources/${uid}`}>Its record</Link>
      </p>
      {article.data.text ? (
        <Desk {...{ processId, uid, mayEdit }} names={names.data} article={article.data} />
      ) : (
        <PasteText {...{ processId, uid, mayEdit }} />
      )}
    </>
  )
}

interface DeskProps extends DeskPageProps {
  readonly names: ProcessNames
  readonly article: Article
}

/** What can be written of words: a step of a demand, what is said of a claim, who said what. */
const kinds = [
  ['claim_reports', 'Claim'],
  ['demand_reports', 'Demand'],
  ['statements', 'Statement'],
] as const

const noParagraphs: readonly string[] = []

function Desk({ processId, uid, mayEdit, names, article }: DeskProps) {
  const text = useRef<HTMLOListElement>(null)
  const paragraphs = article.text?.paragraphs ?? noParagraphs
  const [chosen, setChosen] = useChosenWords(text, paragraphs)
  const [writing, setWriting] = useState<Writing | null>(null)
  const isDirty = useRef(false)
  const source = String(article.source.row.id)
  const words = chosen?.problem ? null : chosen
  const reportsById = useMemo(() => new Map(article.reports.map((one) => [one.uid, one])), [article.reports])

  const begin = (next: Writing) => {
    if (
      isDirty.current &&
      !confirm('What you typed is not saved. It stays as a draft. Write something else?')
    )
      return
    isDirty.current = false
    setWriting(next)
  }
  const open = (report: Report) =>
    begin({ table: report.table, uid: report.uid, texts: {}, words: mayEdit ? words : null })
  const done = () => {
    isDirty.current = false
    setWriting(null)
    setChosen(null)
  }
  const own = writing?.uid != null ? reportsById.get(writing.uid) : undefined
  return (
    <div className="ad-desk">
      <ArticleText
        ref={text}
        {...{ paragraphs, names, chosen }}
        evidence={article.evidence}
        reports={article.reports}
        onOpen={open}
      />
      <aside className="ad-panel" aria-label="What the article says">
        {writing ? (
          <>
            <h2>{own ? nameReport(own, names) : `New: ${titleOf(writing.table)}`}</h2>
            <button type="button" className="ad-plain" onClick={done}>
              Close
            </button>
            <DeskForm
              key={`${writing.table} ${writing.uid} ${JSON.stringify(writing.words)} ${JSON.stringify(writing.texts)}`}
              {...{ processId, names, source, writing, mayEdit }}
              onDirty={(isNow) => {
                isDirty.current = isNow
              }}
              onDone={done}
            />
          </>
        ) : (
          <>
            {mayEdit && (
              <ChosenPanel
                chosen={chosen}
                onBegin={(table) => begin({ table, uid: null, texts: {}, words })}
                onDrop={() => setChosen(null)}
              />
            )}
            <Checklist
              {...{ processId, uid, mayEdit }}
              items={article.checklist}
              isComplete={article.source.row.coding_complete === true}
              onReport={({ table, id }) =>
                begin(
                  table === 'claims'
                    ? { table: 'claim_reports', uid: null, texts: { claim: id }, words }
                    : { table: 'demand_reports', uid: null, texts: { demand: id }, words },
                )
              }
            />
          </>
        )}
      </aside>
    </div>
  )
}

const titleOf = (table: Writing['table']) =>
  (kinds.find(([name]) => name === table)?.[1] ?? table).toLowerCase()

interface ChosenPanelProps {
  readonly chosen: ChosenWords | null
  readonly onBegin: (table: Writing['table']) => void
  readonly onDrop: () => void
}

const problems = {
  'has too many words': 'A locating phrase has at most eight words. Select fewer.',
  'is there more than once': 'These words stand in the paragraph more than once. Select more of them.',
  'is not there': 'These words are not found in the paragraph. Select them again.',
  'spans paragraphs': 'These words are of more than one paragraph. Select words of one.',
} as const

/** The words that are selected, and what can be made of them. */
function ChosenPanel({ chosen, onBegin, onDrop }: ChosenPanelProps) {
  if (!chosen)
    return (
      <p className="ad-quiet">
        Select words of the article, at most eight, to say what they are evidence for.
      </p>
    )
  return (
    <div className="ad-chosen" role="status">
      <p>
        Paragraph {chosen.paragraph}: <q>{chosen.anchor}</q>
      </p>
      {chosen.problem ? (
        <p className="ad-error">{problems[chosen.problem]}</p>
      ) : (
        <p className="ad-actions">
          {kinds.map(([table, label]) => (
            <button key={table} type="button" onClick={() => onBegin(table)}>
              {label}
            </button>
          ))}
          <button type="button" className="ad-plain" onClick={onDrop}>
            Drop
          </button>
        </p>
      )}
    </div>
  )
}
