'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Where the title waits for the page that says it: in memory, so that a page that is loaded anew says nothing. */
const queryKey = ['deleted process']

interface Deleted {
  readonly id: string
  readonly title: string
}

/** Has the next `DeletedLine` say that a process is deleted. */
export const tellDeleted = (client: QueryClient, process: Deleted) => client.setQueryData(queryKey, process)

/** Says once which process was deleted just now. */
export function DeletedLine() {
  const client = useQueryClient()
  const [deleted, setDeleted] = useState<Deleted>()
  // Only what changes once it is there is read out, so the line is empty at first.
  useEffect(() => {
    const told = client.getQueryData<Deleted>(queryKey)
    if (told !== undefined) setDeleted(told)
    client.removeQueries({ queryKey })
  }, [client])
  return (
    <div role="status">
      {deleted && (
        <p>
          “{deleted.title}” ({deleted.id}) is deleted.
        </p>
      )}
    </div>
  )
}
