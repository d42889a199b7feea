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
}

/** Deletes the record of a page, and leads back to its list. */
export function DeleteButton({ record, names, ...page }: DeleteButtonProps) {
  const { processId, table, uid } = page
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const onDeleted = () => {
    forgetDraft(recordDraftName(processId, table, uid))
    router.push(`/admin/processes/${processId}/records/${table}`)
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
