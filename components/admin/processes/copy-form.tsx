import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { CallForm } from '../call-form'
import { TextField } from '../text-field'
import { ProcessIdField, takenId } from './process-id-field'
import { type Copy, type Looked, previewImport, type Renaming } from './use-import'

interface CopyFormProps {
  readonly looked: Looked
  /** Called with what the package would be under another id and title, and with null while they are being typed. */
  readonly onCopy: (copy: Copy | null) => void
}

/** Makes a new process of a package whose own id a process has already. */
export function CopyForm({ looked: { zip, preview, copy }, onCopy }: CopyFormProps) {
  const { id: own, title } = preview.process
  const [renaming, setRenaming] = useState<Renaming>({ as: `${own}-2`, title: `${title} (copy)` })
  const look = useMutation<Copy, AdminProblem>({
    mutationFn: async () => ({ renaming, preview: await previewImport(zip, renaming) }),
    onSuccess: (found) => {
      // Another may have been typed meanwhile.
      if (found.renaming === renaming) onCopy(found)
    },
  })
  const rename = (next: Partial<Renaming>) => {
    setRenaming((before) => ({ ...before, ...next }))
    onCopy(null)
  }
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
          value={renaming.as}
          taken={taken}
          onText={(as) => rename({ as })}
        />
        <TextField
          label="Title of the new process"
          value={renaming.title}
          maxLength={300}
          onText={(text) => rename({ title: text })}
          required
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
