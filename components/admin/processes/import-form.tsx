'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useId, useState } from 'react'
import { type ImportPreview, isReworded } from '@/dataset/edits/import-preview'
import { importedSchema, packageFaultsSchema, previewSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Field } from '../field'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { TextField } from '../text-field'
import { PreviewView } from './preview-view'
import { zipChosen } from './zip-files'

interface ImportFormProps {
  /** The process that is imported into; null where the package may be of any. */
  readonly processId: string | null
  /** Called once the package is in the tables. */
  readonly onImported: (processId: string) => void
}

/** A package that was chosen, and what importing it would do. */
interface Looked {
  readonly zip: Uint8Array<ArrayBuffer>
  readonly preview: ImportPreview
}

/** Imports a package: says first what would change, and changes nothing until that is agreed to. */
export function ImportForm({ processId, onImported }: ImportFormProps) {
  const id = useId()
  const client = useQueryClient()
  const notify = useNotice()
  const [reason, setReason] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = useMutation<Looked, AdminProblem, readonly File[]>({
    mutationFn: async (files) => {
      const zip = new Uint8Array(await zipChosen(files))
      return { zip, preview: await previewImport(zip) }
    },
    onMutate: () => setLooked(null),
    onSuccess: setLooked,
  })
  const forget = () => {
    setLooked(null)
    look.reset()
  }
  const again = useMutation<ImportPreview, AdminProblem, Looked>({
    mutationFn: ({ zip }) => previewImport(zip),
    onSuccess: (preview, { zip }) => {
      setLooked({ zip, preview })
      write.reset()
    },
  })
  const write = useMutation<{ id: string; act: number; size: number }, AdminProblem, Looked>({
    mutationFn: ({ zip, preview }) =>
      callAdmin(`/api/admin/imports?${new URLSearchParams({ reason })}`, {
        method: 'POST',
        zip,
        version: preview.state,
        schema: importedSchema,
      }),
    onSuccess: ({ id: imported, act, size }) => {
      notify({ text: size === 1 ? 'Imported one row.' : `Imported ${size} rows.`, processId: imported, act })
      forget()
      void client.invalidateQueries()
      onImported(imported)
    },
  })
  const faulty = packageFaultsSchema.safeParse(look.error?.members).data
  const isOther = looked !== null && processId !== null && looked.preview.process.id !== processId
  return (
    <div className="ad-form" aria-busy={look.isPending || write.isPending || again.isPending}>
      <Field
        id={id}
        label="A package"
        hint="A zip, or all files of its folder at once: datapackage.json, a CSV for each table, and README.md if there is one."
      >
        <input
          id={id}
          type="file"
          className="ad-chooser"
          multiple
          disabled={look.isPending}
          accept=".zip,.csv,.json,.md,application/zip,text/csv,application/json"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            // The same file may be chosen again once it is mended.
            target.value = ''
            if (files.length > 0) look.mutate(files)
          }}
        />
      </Field>
      {look.variables && (
        <p role="status">
          {look.isPending ? 'Reading' : 'Chosen:'} <b className="ad-file">{nameFiles(look.variables)}</b>
          {look.isPending && ' …'}
        </p>
      )}
      {again.error && <ProblemNote problem={again.error} />}
      {look.error && <ProblemNote problem={look.error}>{faulty && <FaultList {...faulty} />}</ProblemNote>}
      {looked && isOther && (
        <div className="ad-problem" role="alert">
          <p>
            This package is of the process “{looked.preview.process.id}”, not of this one.{' '}
            {looked.preview.isNew ? (
              <Link href="/admin/new-process">Make a new process of it</Link>
            ) : (
              <Link href={`/admin/processes/${looked.preview.process.id}/package`}>Import it there</Link>
            )}
            .
          </p>
        </div>
      )}
      {looked && !isOther && processId === null && !looked.preview.isNew && (
        <div className="ad-problem" role="alert">
          <p>
            There is a process “{looked.preview.process.id}” already.{' '}
            <Link href={`/admin/processes/${looked.preview.process.id}/package`}>
              Import the package there
            </Link>
            , or give it another name in its datapackage.json.
          </p>
        </div>
      )}
      {looked && !isOther && (processId !== null || looked.preview.isNew) && (
        <>
          <PreviewView preview={looked.preview} />
          {write.error && (
            <ProblemNote problem={write.error}>
              {write.error.status === 412 && (
                <button type="button" onClick={() => again.mutate(looked)}>
                  Look again
                </button>
              )}
            </ProblemNote>
          )}
          {hasChanges(looked.preview) && (
            <>
              <TextField
                label="Why"
                hint="For the history; may be empty."
                value={reason}
                maxLength={1000}
                onText={setReason}
              />
              <p className="ad-actions">
                <BusyButton className="ad-main" isOff={write.isPending} onClick={() => write.mutate(looked)}>
                  {write.isPending ? 'Importing …' : looked.preview.isNew ? 'Make the process' : 'Import'}
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

const previewImport = (zip: Looked['zip']) =>
  callAdmin('/api/admin/imports/preview', { method: 'POST', zip, schema: previewSchema })

const nameFiles = (files: readonly File[]) =>
  files.length === 1 ? files[0]?.name : `${files.length} files, ${files[0]?.name} and others`

const hasChanges = (preview: ImportPreview) => preview.isNew || preview.size > 0 || isReworded(preview)

interface FaultListProps {
  readonly faults: readonly string[]
  readonly total: number
}

function FaultList({ faults, total }: FaultListProps) {
  return (
    <>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {total > faults.length && <p>… and {total - faults.length} more.</p>}
    </>
  )
}
