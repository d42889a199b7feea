import { type Ref, useMemo } from 'react'
import { findAnchor } from '@/dataset/articles/anchors'
import type { Article } from '@/dataset/articles/article'
import type { Suggestion } from '@/dataset/articles/suggestion'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { groupBy } from '@/dataset/group-by'
import { ReportButton } from './report-button'
import { isFor, listResting } from './reports'
import { splitAt } from './split-at'
import { highlight } from './use-highlight'

interface ArticleTextProps {
  readonly paragraphs: readonly string[]
  readonly evidence: Article['evidence']
  readonly reports: readonly StoredRecord[]
  readonly suggestions: readonly Suggestion[]
  readonly names: ProcessNames
  readonly onOpen: (report: StoredRecord) => void
  readonly onSuggestion: (suggestion: Suggestion) => void
  readonly ref: Ref<HTMLOListElement>
}

/** The paragraphs of an article by number, with what rests on each and what is suggested of it. */
export function ArticleText({ paragraphs, suggestions, ref, ...props }: ArticleTextProps) {
  // A long article has thousands of each.
  const evidenceOf = useMemo(
    () => groupBy(props.evidence, ({ row }) => Number(row.paragraph)),
    [props.evidence],
  )
  const suggestedOf = useMemo(() => groupBy(suggestions, ({ paragraph }) => paragraph), [suggestions])
  return (
    <ol className="ad-text" ref={ref}>
      {paragraphs.map((paragraph, index) => {
        const number = index + 1
        const evidence = evidenceOf.get(number) ?? []
        const places = evidence.flatMap(({ row }) => findAnchor(paragraph, String(row.anchor)))
        return (
          <li key={number} id={`paragraph-${number}`}>
            <p data-paragraph={number} dir="auto">
              {splitAt(paragraph, places).map((part) =>
                part.isAnchor ? <mark key={part.start}>{part.text}</mark> : part.text,
              )}
            </p>
            <WhatRests {...props} evidence={evidence} paragraph={paragraph} />
            <Suggested suggestions={suggestedOf.get(number) ?? []} onSuggestion={props.onSuggestion} />
          </li>
        )
      })}
    </ol>
  )
}

/** What rests on an article whose text is not here: its paragraphs by number, with their phrases. */
export function TextlessArticle(props: WhatRestsProps) {
  const byParagraph = groupBy(props.evidence, ({ row }) => Number(row.paragraph))
  const inOrder = [...byParagraph].sort(([a], [b]) => a - b)
  return (
    <ol className="ad-text">
      {inOrder.map(([number, evidence]) => (
        <li key={number} value={number} id={`paragraph-${number}`}>
          <p className="ad-quiet" dir="auto">
            … {[...new Set(evidence.map(({ row }) => String(row.anchor)))].join(' … ')} …
          </p>
          <WhatRests {...props} evidence={evidence} />
        </li>
      ))}
    </ol>
  )
}

interface WhatRestsProps extends Pick<ArticleTextProps, 'evidence' | 'reports' | 'names' | 'onOpen'> {
  /** The text of the paragraph, where it is here. */
  readonly paragraph?: string
}

/** The records that pieces of evidence are for, each a way to open it. */
function WhatRests({ evidence, reports, names, paragraph = '', onOpen }: WhatRestsProps) {
  if (evidence.length === 0) return null
  const resting = listResting(reports, evidence)
  if (resting.length === 0) return null
  // Of many that rest on a paragraph, each shows its own words.
  const showing = (report: StoredRecord) => {
    const places = evidence
      .filter((piece) => isFor(piece, report))
      .flatMap(({ row }) =>
        findAnchor(paragraph, String(row.anchor)).map((place) => ({
          ...place,
          paragraph: Number(row.paragraph),
        })),
      )
    const show = ({ currentTarget }: { readonly currentTarget: Element }) =>
      highlight(currentTarget.closest('.ad-text'), 'own-words', places)
    const hide = () => highlight(null, 'own-words', [])
    return { onPointerEnter: show, onFocus: show, onPointerLeave: hide, onBlur: hide }
  }
  return (
    <ul className="ad-rests">
      {resting.map((report) => (
        <li key={report.uid}>
          <ReportButton {...{ report, names, onOpen }} {...showing(report)} />
        </li>
      ))}
    </ul>
  )
}

interface SuggestedProps extends Pick<ArticleTextProps, 'onSuggestion'> {
  readonly suggestions: readonly Suggestion[]
}

const suggestionKinds = [
  { label: 'Names', tables: ['people', 'institutions', 'parties'] },
  { label: 'Claims, perhaps', tables: ['claims'] },
  { label: 'Demands, perhaps', tables: ['demands'] },
] as const satisfies readonly { label: string; tables: readonly Suggestion['table'][] }[]

/** What a paragraph probably names and is about; each only suggests. */
function Suggested({ suggestions, onSuggestion }: SuggestedProps) {
  return suggestionKinds.map(({ label, tables }) => {
    const own = suggestions.filter(({ table }) => tables.some((one) => one === table))
    if (own.length === 0) return null
    return (
      <p key={label} className="ad-suggested">
        <span className="ad-quiet">{label}:</span>{' '}
        {own.map((one) => (
          <button
            key={`${one.table} ${one.id}`}
            type="button"
            className="ad-plain"
            aria-label={`${label}: ${one.name}, paragraph ${one.paragraph}`}
            onClick={() => onSuggestion(one)}
          >
            {one.name}
          </button>
        ))}
      </p>
    )
  })
}
