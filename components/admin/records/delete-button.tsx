'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { DeleteDialog } from './delete-dialog'
import { recordDraftName } from './draft-names'
import { forgetDraft } from './draft-store'
import type { RecordOnPage } from './record-page'

interface DeleteButtonProps extends RecordOnPage {
  readonly record: StoredRecord
  readonly names: ProcessNames
  /** Called once it is deleted; without it, its list is shown. */
  readonly onDeleted?: () => void
}

/** Deletes the record of a page. */
export function DeleteButton({ record, names, onDeleted: onGone, ...page }: DeleteButtonProps) {
  const { processId, table, uid } = page
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const onDeleted = () => {
    forgetDraft(recordDraftName(processId, table, uid))
    if (onGone) onGone()
    else router.push(`/admin/processes/${processId}/records/${table}`)
  }
  return (
    <>
      <button type="button" className="ad-plain" onClick={() => setOpen(true)}>
        Delete …
      </button>
      {isOpen && (
        <DeleteDialog
          processId={processId}
          names={names}
          records={[record]}
          onDeleted={onDeleted}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
