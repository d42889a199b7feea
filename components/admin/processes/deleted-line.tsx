'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Where the title waits for the page that says it: in memory, so that a page that is loaded anew says nothing. */
const queryKey = ['deleted process']

/** Has the next `DeletedLine` say that a process is deleted. */
export const tellDeleted = (client: QueryClient, title: string) => client.setQueryData(queryKey, title)

/** Says once which process was deleted just now. */
export function DeletedLine() {
  const client = useQueryClient()
  const [title, setTitle] = useState<string>()
  // Only what changes once it is there is read out, so the line is empty at first.
  useEffect(() => {
    const told = client.getQueryData<string>(queryKey)
    if (told !== undefined) setTitle(told)
    client.removeQueries({ queryKey })
  }, [client])
  return <div role="status">{title !== undefined && <p>“{title}” is deleted.</p>}</div>
}
