'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Dependant, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { tables } from '@/dataset/tables'
import { actSchema, changedSchema, type DependedOn, dependedOnSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { Modal } from '../modal'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { columnLabel } from './cell-name'
import { forgetDraft } from './draft-store'
import { nameRecord } from './name-record'
import { draftName, type RecordOnPage } from './record-page'

interface DeleteButtonProps extends RecordOnPage {
  readonly record: StoredRecord
  readonly names: ProcessNames
}

/** Deletes a record; where others depend on it, lists them first and deletes those with it that mean nothing without it. */
export function DeleteButton({ record, names, ...page }: DeleteButtonProps) {
  const { processId, table } = page
  const [isOpen, setOpen] = useState(false)
  const [dependants, setDependants] = useState<DependedOn | null>(null)
  const [router, client, notify] = [useRouter(), useQueryClient(), useNotice()]
  const list = `/admin/processes/${processId}/records/${table}`
  const remove = useMutation<{ act: number }, AdminProblem>({
    mutationFn: () =>
      dependants
        ? callAdmin(`${processAddress(processId)}/changes`, {
            method: 'POST',
            body: { edits: [record, ...dependants.owned.map((one) => one.record)].map(deletion) },
            schema: changedSchema,
          })
        : callAdmin(`${processAddress(processId)}/records/${table}/${record.uid}`, {
            method: 'DELETE',
            version: record.version,
            schema: actSchema,
          }),
    onSuccess: ({ act }) => {
      forgetDraft(draftName(page))
      notify({ text: 'Deleted.', processId, act })
      router.push(list)
      void client.invalidateQueries()
    },
    onError: (problem) => setDependants(dependedOnSchema.safeParse(problem.members).data ?? null),
  })
  const close = () => {
    setOpen(false)
    setDependants(null)
    remove.reset()
  }
  const name = nameRecord(table, record.row, names)
  const isBlocked = dependants !== null && dependants.blocking.length > 0
  return (
    <>
      <button type="button" className="ad-plain" onClick={() => setOpen(true)}>
        Delete …
      </button>
      {isOpen && (
        <Modal title={`Delete “${name}”?`} onClose={close}>
          {remove.error && !dependants && <ProblemNote problem={remove.error} />}
          {!dependants && <p>The history keeps it: you can bring it back.</p>}
          {isBlocked && (
            <>
              <p role="alert">
                It is named in the following records, which say something without it. Open them and say what
                shall stand there first.
              </p>
              <Dependants processId={processId} dependants={dependants.blocking} names={names} />
            </>
          )}
          {dependants && !isBlocked && (
            <>
              <p role="alert">
                {dependants.owned.length === 1
                  ? 'One other record means'
                  : `${dependants.owned.length} others mean`}{' '}
                nothing without it:
              </p>
              <Dependants processId={processId} dependants={dependants.owned} names={names} />
            </>
          )}
          <p className="ad-actions">
            {!isBlocked && (
              <button
                type="button"
                className="ad-danger"
                disabled={remove.isPending}
                onClick={() => remove.mutate()}
              >
                {dependants ? `Delete it and ${dependants.owned.length} more` : 'Delete'}
              </button>
            )}
            <button type="button" onClick={close}>
              Keep it
            </button>
          </p>
        </Modal>
      )}
    </>
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
