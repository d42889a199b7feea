import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { findReport, nameReport } from './reports'

interface LostPhrasesProps {
  readonly pieces: readonly StoredRecord[]
  readonly reports: readonly StoredRecord[]
  readonly names: ProcessNames
  readonly onOpen: (report: StoredRecord) => void
}

/** Pieces of evidence whose phrases do not find their passage in the text that is here, each with the way to its record. */
export function LostPhrases({ pieces, reports, names, onOpen }: LostPhrasesProps) {
  if (pieces.length === 0) return null
  return (
    <details className="ad-tools" open>
      <summary>
        {pieces.length === 1
          ? 'One locating phrase is not found where it should stand'
          : `${pieces.length} locating phrases are not found where they should stand`}
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
