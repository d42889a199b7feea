'use client'

import { useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { formatTime } from '../format-time'
import { readDraftPlace } from './draft-names'
import { discardDrafts } from './draft-store'
import { draftsQueryKey, useWaitingDrafts } from './use-waiting-drafts'

interface WaitingDraftsProps {
  readonly processId: string
  readonly names: ProcessNames
}

/** What was typed in this browser and not saved, each a way to go on with it. */
export function WaitingDrafts({ processId, names }: WaitingDraftsProps) {
  const client = useQueryClient()
  const drafts = useWaitingDrafts(processId).flatMap((one) => {
    const place = readDraftPlace(processId, one.name, one.draft, names)
    return place ? [{ ...one, ...place }] : []
  })
  if (drafts.length === 0) return null
  const discard = async (name: string, label: string) => {
    if (!confirm(`Discard what you typed and did not save: ${label}?`)) return
    await discardDrafts(name)
    await client.invalidateQueries({ queryKey: draftsQueryKey(processId) })
  }
  return (
    <section className="ad-restored" aria-label="Not saved yet">
      <p>Typed in this browser and not saved yet:</p>
      <ul className="ad-drafts">
        {drafts.map(({ name, at, path, label, isElsewhere }) => (
          <li key={name}>
            <Link href={`/admin/processes/${processId}${path}`}>{label}</Link>{' '}
            <span className="ad-quiet">
              {formatTime(at)}
              {isElsewhere && ', open in another tab'}
            </span>{' '}
            {!isElsewhere && (
              <button type="button" className="ad-plain" onClick={() => void discard(name, label)}>
                Discard
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
