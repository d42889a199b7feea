'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Modal } from '../modal'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'

interface DeleteProcessProps {
  readonly processId: string
  readonly names: ProcessNames
}

/** Deletes a process that was never published. */
export function DeleteProcess({ processId, names }: DeleteProcessProps) {
  const [isOpen, setOpen] = useState(false)
  const client = useQueryClient()
  const router = useRouter()
  const remove = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(processAddress(processId), {
        method: 'DELETE',
        version: names.state,
        schema: z.object({ act: z.number() }),
      }),
    onSuccess: () => {
      router.push('/admin')
      router.refresh()
    },
    onError: () => void client.invalidateQueries({ queryKey: ['names', processId] }),
  })
  const rows = Object.values(names.counts).reduce((sum, count) => sum + count, 0)
  return (
    <section className="page-part">
      <h2>Delete</h2>
      <p>This process was never published: it can be deleted as a whole.</p>
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          Delete this process …
        </button>
      </p>
      {isOpen && (
        <Modal title={`Delete “${names.title}”?`} onClose={() => setOpen(false)}>
          {remove.error && <ProblemNote problem={remove.error} />}
          <p>
            Its {rows} rows, its description and its codebook go, and nothing here brings them back. Download
            the package first if you may want it again.
          </p>
          <p className="ad-actions">
            <button type="button" onClick={() => setOpen(false)}>
              Keep it
            </button>
            <BusyButton className="ad-danger" isOff={remove.isPending} onClick={() => remove.mutate()}>
              Delete it
            </BusyButton>
          </p>
        </Modal>
      )}
    </section>
  )
}
