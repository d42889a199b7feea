'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import type { Dependant, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { tables } from '@/dataset/tables'
import { changedSchema, type DependedOn, dependedOnSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Modal } from '../modal'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { columnLabel } from './cell-name'
import { nameRecord } from './name-record'

interface DeleteDialogProps {
  readonly processId: string
  readonly names: ProcessNames
  /** What is to be deleted, at least one. */
  readonly records: readonly StoredRecord[]
  readonly onDeleted: () => void
  readonly onClose: () => void
}

/** Deletes records; where others depend on them, lists those first and deletes with them what means nothing without. */
export function DeleteDialog({ processId, names, records, onDeleted, onClose }: DeleteDialogProps) {
  const [dependants, setDependants] = useState<DependedOn | null>(null)
  const [client, notify] = [useQueryClient(), useNotice()]
  const [only] = records
  const isOne = records.length === 1 && only !== undefined
  const what = isOne ? `“${nameRecord(only.table, only.row, names)}”` : `${records.length} records`
  const it = isOne ? 'it' : 'them'
  const isBlocked = dependants !== null && dependants.blocking.length > 0
  const others = dependants?.owned.length ?? 0
  const remove = useMutation<{ act: number }, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/changes`, {
        method: 'POST',
        body: {
          edits: [...records, ...(dependants?.owned.map((one) => one.record) ?? [])].map(deletion),
        },
        schema: changedSchema,
      }),
    onSuccess: ({ act }) => {
      notify({
        text: others > 0 ? `Deleted ${what} and ${others} more.` : `Deleted ${what}.`,
        processId,
        act,
      })
      onDeleted()
      void client.invalidateQueries()
    },
    onError: (problem) => setDependants(dependedOnSchema.safeParse(problem.members).data ?? null),
  })
  return (
    <Modal title={`Delete ${what}?`} onClose={onClose}>
      {remove.error && !dependants && <ProblemNote problem={remove.error} />}
      {!dependants && (
        <p>
          The history keeps {it}: you can bring {it} back.
        </p>
      )}
      {isBlocked && (
        <>
          <p role="alert">
            The following records name {it} and say something without {it}. Open them and say what shall stand
            there first.
          </p>
          <Dependants processId={processId} dependants={dependants.blocking} names={names} />
        </>
      )}
      {dependants && !isBlocked && (
        <>
          <p role="alert">
            {others === 1 ? 'One other record means' : `${others} others mean`} nothing without {it}:
          </p>
          <Dependants processId={processId} dependants={dependants.owned} names={names} />
        </>
      )}
      <p className="ad-actions">
        <button type="button" onClick={onClose}>
          Keep {it}
        </button>
        {!isBlocked && (
          <BusyButton className="ad-danger" isOff={remove.isPending} onClick={() => remove.mutate()}>
            {dependants ? `Delete ${it} and ${others} more` : 'Delete'}
          </BusyButton>
        )}
      </p>
    </Modal>
  )
}

const deletion = ({ table, uid, version }: StoredRecord) => ({ does: 'delete', table, uid, version })

interface DependantsProps {
  readonly processId: string
  readonly dependants: readonly Dependant[]
  readonly names: ProcessNames
}

function Dependants({ processId, dependants, names }: DependantsProps) {
  return (
    <ul className="ad-dependants">
      {dependants.map(({ record: { table, uid, row }, column }) => (
        <li key={uid}>
          <Link href={`/admin/processes/${processId}/records/${table}/${uid}`}>
            {nameRecord(table, row, names)}
          </Link>{' '}
          <span className="ad-quiet">
            {tables[table].title}, {columnLabel(column).toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  )
}
