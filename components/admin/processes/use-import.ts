import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportPreview } from '@/dataset/edits/import-preview'
import { importedSchema, previewSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { useNotice } from '../notice'
import { readAnew } from '../read-anew'
import { withQuery } from '../with-query'
import { zipChosen } from './zip-files'

/** A package that was chosen, and what importing it would do. */
export interface Looked {
  readonly zip: Uint8Array<ArrayBuffer>
  readonly preview: ImportPreview
  /** The new process of another id that it becomes in place of its own. */
  readonly copy: Copy | null
}

/** The id and the title of the new process that a package becomes in place of its own. */
export type Renaming = Readonly<Record<'as' | 'title', string>>

/** What a package would be under another id and title. */
export interface Copy {
  readonly renaming: Renaming
  readonly preview: ImportPreview
}

/** What importing a zip would do, under another id and title where they are given. Throws AdminProblem. */
export const previewImport = (zip: Looked['zip'], renaming?: Renaming) =>
  callAdmin(withQuery('/api/admin/imports/preview', new URLSearchParams(renaming)), {
    method: 'POST',
    zip,
    schema: previewSchema,
  })

/** The way of a package into the tables of a process, or into a new one: it is chosen and looked at, and then written. */
export function useImport(processId: string | null, onImported: (processId: string) => void) {
  const client = useQueryClient()
  const notify = useNotice()
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = useMutation<Looked, AdminProblem, readonly File[]>({
    mutationFn: async (files) => {
      const zip = new Uint8Array(await zipChosen(files, processId))
      return { zip, preview: await previewImport(zip), copy: null }
    },
    onMutate: () => setLooked(null),
    onSuccess: (found) => {
      write.reset()
      setLooked(found)
    },
  })
  const again = useMutation<Looked, AdminProblem, Looked>({
    mutationFn: async (before) => {
      const preview = await previewImport(before.zip, before.copy?.renaming)
      return before.copy ? { ...before, copy: { ...before.copy, preview } } : { ...before, preview }
    },
    onSuccess: (found) => {
      write.reset()
      setLooked(found)
    },
  })
  const write = useMutation<
    { id: string; act: number; size: number },
    AdminProblem,
    Looked & { reason: string }
  >({
    mutationFn: ({ zip, preview, copy, reason }) =>
      callAdmin(`/api/admin/imports?${new URLSearchParams({ reason, ...copy?.renaming })}`, {
        method: 'POST',
        zip,
        version: (copy?.preview ?? preview).state,
        schema: importedSchema,
      }),
    onSuccess: ({ id, act, size }, { copy, preview }) => {
      notify({
        text: size === 1 ? 'Imported one row.' : `Imported ${size} rows.`,
        processId: id,
        act,
        isBeginning: (copy?.preview ?? preview).isNew,
        next: { href: `/admin/processes/${id}/review`, label: 'Review and publish' },
      })
      forget()
      void readAnew(client)
      onImported(id)
    },
  })
  const forget = () => {
    setLooked(null)
    look.reset()
  }
  const setCopy = (copy: Copy | null) => {
    write.reset()
    setLooked((now) => now && { ...now, copy })
  }
  return { looked, look, again, write, forget, setCopy }
}
