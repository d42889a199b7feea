'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { actSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Modal } from '../modal'
import { ProblemNote } from '../problem-note'
import { TextField } from '../text-field'
import { processAddress } from '../use-names'
import { tellDeleted } from './deleted-line'

interface DeleteProcessProps {
  readonly processId: string
  readonly names: ProcessNames
}

/** Deletes a process that was never published. */
export function DeleteProcess(process: DeleteProcessProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="page-part">
      <h2>Delete</h2>
      <p>This process was never published: it can be deleted as a whole.</p>
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          Delete this process …
        </button>
      </p>
      {isOpen && <DeleteDialog {...process} onClose={() => setOpen(false)} />}
    </section>
  )
}

interface DeleteDialogProps extends DeleteProcessProps {
  readonly onClose: () => void
}

/** Asks for the id of the process, as nothing brings back what is deleted. */
function DeleteDialog({ processId, names, onClose }: DeleteDialogProps) {
  const client = useQueryClient()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const remove = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(processAddress(processId), { method: 'DELETE', version: names.state, schema: actSchema }),
    onSuccess: () => {
      tellDeleted(client, { id: processId, title: names.title })
      router.push('/admin')
      router.refresh()
    },
    onError: () => void client.invalidateQueries({ queryKey: ['names', processId] }),
  })
  const rows = Object.values(names.counts).reduce((sum, count) => sum + count, 0)
  return (
    <Modal title={`Delete “${names.title}”?`} onClose={onClose}>
      {remove.error && <ProblemNote problem={remove.error} />}
      <p>
        Its {rows} rows, its description and its codebook go, and nothing here brings them back. Download the
        package first if you may want it again.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === processId) remove.mutate()
          else setWrong(true)
        }}
      >
        <TextField
          label={`Type ${processId} to confirm`}
          value={typed}
          error={isWrong && typed.trim() !== processId ? `This is not ${processId}.` : undefined}
          onText={setTyped}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <p className="ad-actions">
          <button type="button" onClick={onClose}>
            Keep it
          </button>
          <BusyButton type="submit" className="ad-danger" isOff={remove.isPending || remove.isSuccess}>
            {remove.isPending ? 'Deleting …' : 'Delete it'}
          </BusyButton>
        </p>
      </form>
    </Modal>
  )
}
