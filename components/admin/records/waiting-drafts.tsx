'use client'

import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { DraftList } from './draft-list'
import { readDraftPlace } from './draft-names'
import { useWaitingDrafts } from './use-waiting-drafts'

interface WaitingDraftsProps {
  readonly processId: string
  readonly names: ProcessNames
}

/** What was typed in this browser and not saved, each a way to go on with it. */
export function WaitingDrafts({ processId, names }: WaitingDraftsProps) {
  const drafts = useWaitingDrafts(processId).flatMap((one) => {
    const place = readDraftPlace(processId, one.name, one.draft, names)
    return place ? [{ ...one, ...place }] : []
  })
  return (
    <DraftList
      {...{ processId, drafts }}
      lead="Typed in this browser and not saved yet:"
      wayTo={({ path, label }) => <Link href={`/admin/processes/${processId}${path}`}>{label}</Link>}
    />
  )
}
