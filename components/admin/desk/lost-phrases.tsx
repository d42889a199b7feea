import type { Article } from '@/dataset/articles/article'
import { followPhrases } from '@/dataset/articles/follow-phrases'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { findReport, nameReport } from './article-text'

interface LostPhrasesProps {
  readonly paragraphs: readonly string[]
  readonly evidence: Article['evidence']
  readonly reports: readonly StoredRecord[]
  readonly names: ProcessNames
  readonly onOpen: (report: StoredRecord) => void
}

/** Phrases that do not find their passage in the text that is here, each with the way to its record. */
export function LostPhrases({ paragraphs, evidence, reports, names, onOpen }: LostPhrasesProps) {
  const { moved, lost } = followPhrases(evidence, paragraphs)
  const pieces = [...moved.map((one) => one.evidence), ...lost]
  if (pieces.length === 0) return null
  return (
    <details className="ad-tools" open>
      <summary>
        {pieces.length === 1
          ? 'One phrase is not found where it should stand'
          : `${pieces.length} phrases are not found where they should stand`}
      </summary>
      <ul className="ad-rests">
        {pieces.map((piece) => {
          const report = findReport(piece, reports)
          return (
            <li key={piece.uid}>
              Paragraph {piece.row.paragraph}: <q>{piece.row.anchor}</q>{' '}
              {report && (
                <button type="button" className="ad-plain" onClick={() => onOpen(report)}>
                  {nameReport(report, names)}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
