import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatTime } from '../format-time'
import { discardDrafts, type WaitingDraft } from './draft-store'
import { draftsQueryKey } from './use-waiting-drafts'

/** A draft that waits, with what it is of. */
export interface ListedDraft extends WaitingDraft {
  readonly label: string
}

interface DraftListProps<Draft extends ListedDraft> {
  readonly processId: string
  /** What stands above them. */
  readonly lead: string
  readonly drafts: readonly Draft[]
  /** The way to go on with one. */
  readonly wayTo: (draft: Draft) => ReactNode
}

/** Drafts that wait, each to go on with or to discard; those that are open in another tab are not discarded here. */
export function DraftList<Draft extends ListedDraft>({
  processId,
  lead,
  drafts,
  wayTo,
}: DraftListProps<Draft>) {
  const client = useQueryClient()
  if (drafts.length === 0) return null
  const discard = async ({ name, label }: Draft) => {
    if (!confirm(`Discard what you typed and did not save: ${label}?`)) return
    await discardDrafts(name)
    await client.invalidateQueries({ queryKey: draftsQueryKey(processId) })
  }
  return (
    <section className="ad-restored" aria-label="Not saved yet">
      <p>{lead}</p>
      <ul className="ad-drafts">
        {drafts.map((draft) => (
          <li key={draft.name}>
            {wayTo(draft)}{' '}
            <span className="ad-quiet">
              {formatTime(draft.at)}
              {draft.isElsewhere && ', open in another tab'}
            </span>{' '}
            {!draft.isElsewhere && (
              <button type="button" className="ad-plain" onClick={() => void discard(draft)}>
                Discard
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
