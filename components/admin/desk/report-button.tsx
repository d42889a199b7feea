import type { ButtonHTMLAttributes } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { kindOfReport, nameReport } from './reports'

interface ReportButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  readonly report: StoredRecord
  readonly names: ProcessNames
  readonly onOpen: (report: StoredRecord) => void
}

/** A record of an article by kind and name, which opens it. */
export function ReportButton({ report, names, onOpen, ...props }: ReportButtonProps) {
  return (
    <button {...props} type="button" className="ad-plain" onClick={() => onOpen(report)}>
      <span>
        <span className="ad-quiet">{kindOfReport(report)}:</span> {nameReport(report, names)}
      </span>
    </button>
  )
}
