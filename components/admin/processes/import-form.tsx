'use client'

import Link from 'next/link'
import { useState } from 'react'
import { type ImportPreview, isReworded } from '@/dataset/edits/import-preview'
import { packageFaultsSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { ProblemNote } from '../problem-note'
import { ReasonField } from '../reason-field'
import { CopyForm } from './copy-form'
import { PackageChooser } from './package-chooser'
import { PackageFaults } from './package-faults'
import { PreviewView } from './preview-view'
import { useImport } from './use-import'
import { nameSingleTables } from './zip-files'

interface ImportFormProps {
  /** The process that is imported into; null where the package becomes a new one. */
  readonly processId: string | null
  /** Called once the package is in the tables. */
  readonly onImported: (processId: string) => void
}

/** Imports a package: says first what would change, and changes nothing until that is agreed to. */
export function ImportForm({ processId, onImported }: ImportFormProps) {
  const { looked, look, again, write, forget, setCopy } = useImport(processId, onImported)
  const [reason, setReason] = useState('')
  const faulty = packageFaultsSchema.safeParse(look.error?.members).data
  const isOther = looked !== null && processId !== null && looked.preview.process.id !== processId
  const isTaken = looked !== null && processId === null && !looked.preview.isNew
  const preview = looked && !isOther && (isTaken ? looked.copy?.preview : looked.preview)
  return (
    <div className="ad-form" aria-busy={look.isPending || write.isPending || again.isPending}>
      <PackageChooser
        isNew={processId === null}
        chosen={look.variables}
        isReading={look.isPending}
        onChosen={look.mutate}
      />
      {again.error && <ProblemNote problem={again.error} />}
      {look.error && (
        <ProblemNote problem={look.error}>
          {faulty && <PackageFaults {...faulty} chosen={nameSingleTables(look.variables ?? [], processId)} />}
        </ProblemNote>
      )}
      {isOther && <OtherProcess preview={looked.preview} />}
      {isTaken && <CopyForm looked={looked} onCopy={setCopy} />}
      {preview && (
        <>
          <PreviewView preview={preview} />
          {write.error && (
            <ProblemNote problem={write.error}>
              {write.error.status === 412 && (
                <button type="button" onClick={() => again.mutate(looked)}>
                  Look again
                </button>
              )}
            </ProblemNote>
          )}
          {hasChanges(preview) && (
            <>
              <ReasonField value={reason} onText={setReason} />
              <p className="ad-actions">
                <BusyButton
                  className="ad-main"
                  isOff={write.isPending}
                  onClick={() => write.mutate({ ...looked, reason })}
                >
                  {write.isPending ? 'Importing …' : preview.isNew ? 'Make the process' : 'Import'}
                </BusyButton>
                <button type="button" onClick={forget}>
                  Do not import
                </button>
              </p>
            </>
          )}
        </>
      )}
    </div>
  )
}

const hasChanges = (preview: ImportPreview) => preview.isNew || preview.size > 0 || isReworded(preview)

/** Where a package of another process belongs. */
function OtherProcess({ preview: { process, isNew } }: { readonly preview: ImportPreview }) {
  return (
    <div className="ad-problem" role="alert">
      <p>
        This is a package of another process, “{process.id}”. Nothing is imported here.{' '}
        {isNew ? (
          <Link href="/admin/new-process">Make a new process of it</Link>
        ) : (
          <Link href={`/admin/processes/${process.id}/package`}>Import it there</Link>
        )}
        .
      </p>
    </div>
  )
}
