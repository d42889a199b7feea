import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import type { ImportPreview } from '@/dataset/edits/import-preview'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { CallForm } from '../call-form'
import { ProcessIdField, takenId } from './process-id-field'
import { type Copy, type Looked, previewImport } from './use-import'

interface CopyFormProps {
  readonly looked: Looked
  /** Called with what the package would be under another id, and with null while that is being typed. */
  readonly onCopy: (copy: Copy | null) => void
}

/** Makes a new process of a package whose own id a process has already. */
export function CopyForm({ looked: { zip, preview, copy }, onCopy }: CopyFormProps) {
  const { id: own } = preview.process
  const [id, setId] = useState(`${own}-2`)
  const look = useMutation<ImportPreview, AdminProblem>({
    mutationFn: () => previewImport(zip, id),
    onSuccess: (found) => {
      // Another may have been typed meanwhile.
      if (found.process.id === id) onCopy({ as: id, preview: found })
    },
  })
  const taken = takenId(look.error)
  return (
    <>
      {!copy && (
        <div className="ad-problem" role="alert">
          <p>
            There is a process “{own}” already.{' '}
            <Link href={`/admin/processes/${own}/package`}>Import the package there</Link>, or make a new
            process of it under another id.
          </p>
        </div>
      )}
      <CallForm call={taken === null ? look : { ...look, error: null }}>
        <ProcessIdField
          label="Id of the new process"
          hint="Stands in every address and never changes."
          value={id}
          taken={taken}
          onText={(text) => {
            setId(text)
            onCopy(null)
          }}
        />
        <p className="ad-actions">
          <BusyButton type="submit" isOff={look.isPending}>
            {look.isPending ? 'Looking …' : 'See what it would be'}
          </BusyButton>
        </p>
      </CallForm>
    </>
  )
}
