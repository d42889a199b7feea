'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Dependants, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { changedSchema, dependedOnSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Modal } from '../modal'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'
import { askDependants } from './ask-dependants'
import { DependantList } from './dependant-list'
import { FaultList } from './fault-list'
import { nameRecord } from './name-record'
import { sayBlocked } from './say-blocked'

interface DeleteDialogProps {
  readonly processId: string
  readonly names: ProcessNames
  /** What is to be deleted, at least one. */
  readonly records: readonly StoredRecord[]
  readonly onDeleted: () => void
  readonly onClose: () => void
}

/** Deletes records: says first which others depend on them, and deletes with them what means nothing without. */
export function DeleteDialog({ processId, names, records, onDeleted, onClose }: DeleteDialogProps) {
  const question = useQuery<Dependants, AdminProblem>({
    queryKey: ['dependants', processId, ...records.map(({ uid, version }) => `${uid} ${version}`)],
    queryFn: ({ signal }) => askDependants(processId, records, signal),
    gcTime: 0,
  })
  const [client, notify] = [useQueryClient(), useNotice()]
  const [only] = records
  const isOne = records.length === 1 && only !== undefined
  const what = isOne ? `“${nameRecord(only.table, only.row, names)}”` : `${records.length} records`
  const it = isOne ? 'it' : 'them'
  const { owned, blocking } = question.data ?? { owned: [], blocking: [] }
  const isBlocked = blocking.length > 0
  const remove = useMutation<{ act: number }, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/changes`, {
        method: 'POST',
        body: {
          edits: [...records, ...owned.map((one) => one.record)].map(({ table, uid, version }) => ({
            does: 'delete',
            table,
            uid,
            version,
          })),
        },
        schema: changedSchema,
      }),
    onSuccess: ({ act }) => {
      notify({
        text: owned.length > 0 ? `Deleted ${what} and ${owned.length} more.` : `Deleted ${what}.`,
        processId,
        act,
      })
      onDeleted()
      void readAnew(client, { predicate: ({ queryKey }) => queryKey[0] !== 'dependants' })
    },
    // Something that depends on them was added meanwhile.
    onError: ({ members }) => dependedOnSchema.safeParse(members).success && void question.refetch(),
  })
  const problem = question.error ?? remove.error
  return (
    <Modal title={`Delete ${what}?`} onClose={onClose}>
      {problem && (
        <ProblemNote problem={problem}>
          <FaultList problem={problem} names={names} />
        </ProblemNote>
      )}
      {question.isPending && <p role="status">Looking for what depends on {it} …</p>}
      {isBlocked && (
        <>
          <p role="alert">{sayBlocked(blocking.length, it)}</p>
          <DependantList processId={processId} dependants={blocking} names={names} />
        </>
      )}
      {owned.length > 0 && !isBlocked && (
        <>
          <p role="alert">
            {owned.length === 1 ? 'One other record means' : `${owned.length} others mean`} nothing without{' '}
            {it}:
          </p>
          <DependantList processId={processId} dependants={owned} names={names} />
        </>
      )}
      {question.data && !isBlocked && (
        <p>
          {owned.length === 0 && 'Nothing depends on this. '}The history keeps{' '}
          {owned.length === 0 ? it : 'all of it'}: you can bring {owned.length === 0 ? it : 'all of it'} back.
        </p>
      )}
      <p className="ad-actions">
        <button type="button" onClick={onClose}>
          {isBlocked ? 'Close' : `Keep ${it}`}
        </button>
        {!isBlocked && (
          <BusyButton
            className="ad-danger"
            isOff={!question.data || remove.isPending}
            onClick={() => remove.mutate()}
          >
            {remove.isPending
              ? 'Deleting …'
              : owned.length > 0
                ? `Delete ${it} and ${owned.length} more`
                : 'Delete'}
          </BusyButton>
        )}
      </p>
    </Modal>
  )
}
