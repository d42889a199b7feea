import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { ReportButton } from './report-button'

interface UnrestedProps {
  readonly reports: readonly StoredRecord[]
  readonly names: ProcessNames
  readonly onOpen: (report: StoredRecord) => void
}

/** Records of an article that rest on no words of it, each with the way to its evidence; they stand below no paragraph. */
export function Unrested({ reports, names, onOpen }: UnrestedProps) {
  if (reports.length === 0) return null
  return (
    <details className="ad-tools" open>
      <summary>
        {reports.length === 1 ? 'One record rests' : `${reports.length} records rest`} on no words of the
        article
      </summary>
      <ul className="ad-rests">
        {reports.map((report) => (
          <li key={report.uid}>
            <ReportButton {...{ report, names, onOpen }} />
          </li>
        ))}
      </ul>
    </details>
  )
}
