import { findAnchor } from '@/dataset/articles/anchors'
import type { Article } from '@/dataset/articles/article'
import type { ComparisonRow } from '@/dataset/articles/second-coding'
import { isFor } from './reports'
import { splitAt } from './split-at'
import { findReportOf } from './unit-to-write'

interface PassagesProps {
  readonly row: ComparisonRow
  /** Undefined as long as it is being read. */
  readonly article: Article | undefined
}

/** The paragraphs on which the report of a unit rests, with the words that say so; nothing where there is none. */
export function Passages({ row, article }: PassagesProps) {
  const report =
    article && findReportOf({ unit: row.unitType, key: row.unitKey, value: row.inTables }, article.reports)
  if (!report) return null
  const pieces = article.evidence.filter((piece) => isFor(piece, report))
  const numbers = [...new Set(pieces.map(({ row: { paragraph } }) => Number(paragraph)))].sort(
    (a, b) => a - b,
  )
  return numbers.map((number) => {
    const own = pieces.filter((piece) => Number(piece.row.paragraph) === number)
    const text = article.text?.paragraphs[number - 1]
    return (
      <blockquote key={number} className="ad-passage" dir="auto">
        <span className="ad-quiet">{number}. </span>
        {text === undefined
          ? own.map((piece) => `… ${piece.row.anchor} …`).join(' ')
          : splitAt(
              text,
              own.flatMap((piece) => findAnchor(text, String(piece.row.anchor))),
            ).map((part) => (part.isAnchor ? <mark key={part.start}>{part.text}</mark> : part.text))}
      </blockquote>
    )
  })
}
