'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { revisionsSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { ActEntry } from './act-entry'
import { RecordAct } from './record-act'
import { RevisionEntry } from './revision-entry'

interface HistoryListProps {
  readonly processId: string
  readonly names: ProcessNames
  /** The query that chooses revisions; empty for all. */
  readonly filter: string
  readonly mayEdit: boolean
  /** The record whose history it is; undefined where it is that of all. */
  readonly uid?: number
}

const pageSize = 100

type Group = readonly [Revision, ...Revision[]]

/** Revisions that belong to one act and follow each other. */
function groupByAct(revisions: readonly Revision[]): readonly Group[] {
  const groups: [Revision, ...Revision[]][] = []
  for (const revision of revisions) {
    const last = groups.at(-1)
    if (last?.[0].act === revision.act) last.push(revision)
    else groups.push([revision])
  }
  return groups
}

/** Those of the revisions, the newest first, that later ones of their record have undone, and that were not done again. */
function listUndone(revisions: readonly Revision[]): ReadonlySet<number> {
  const undone = new Set<number>()
  const undoers = new Set<string>()
  for (const { id, uid, act, undoes } of revisions) {
    if (undoers.has(`${act} ${uid}`)) undone.add(id)
    else if (undoes !== null) undoers.add(`${undoes} ${uid}`)
  }
  return undone
}

/** Revisions, the newest first, each with what it changed and the ways back. */
export function HistoryList({ processId, names, filter, mayEdit, uid }: HistoryListProps) {
  const history = useInfiniteQuery<
    { revisions: readonly Revision[] },
    AdminProblem,
    { pages: { revisions: readonly Revision[] }[] },
    readonly unknown[],
    number | null
  >({
    queryKey: ['revisions', processId, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(filter)
      query.set('limit', String(pageSize))
      if (pageParam !== null) query.set('before', String(pageParam))
      return callAdmin(`${processAddress(processId)}/revisions?${query}`, { signal, schema: revisionsSchema })
    },
    initialPageParam: null,
    getNextPageParam: ({ revisions }) =>
      revisions.length < pageSize ? undefined : (revisions.at(-1)?.id ?? undefined),
  })
  // What was read stays while it cannot be read anew.
  if (history.error && !history.data) return <ProblemNote problem={history.error} />
  if (!history.data) return <p aria-busy="true">Reading the history …</p>
  const revisions = history.data.pages.flatMap((page) => page.revisions)
  const undone = listUndone(revisions)
  return (
    <>
      {revisions.length === 0 && <p className="ad-quiet">Nothing is found.</p>}
      <ol className="ad-history">
        {groupByAct(revisions).map((group) =>
          uid !== undefined ? (
            <RecordAct
              key={group[0].act}
              {...{ processId, names, uid, mayEdit }}
              revisions={group}
              isNewest={group[0] === revisions[0]}
              isUndone={group.every(({ id }) => undone.has(id))}
              isGone={revisions.find((one) => one.uid === uid)?.after === null}
            />
          ) : group.length > 1 ? (
            <ActEntry
              key={group[0].act}
              {...{ processId, names, mayEdit }}
              revisions={group}
              undone={undone}
              isWhole={!history.hasNextPage || group.at(-1) !== revisions.at(-1)}
            />
          ) : (
            <RevisionEntry
              key={group[0].act}
              {...{ processId, names, mayEdit }}
              revision={group[0]}
              isUndone={undone.has(group[0].id)}
            />
          ),
        )}
      </ol>
      {history.hasNextPage && (
        <p>
          <BusyButton isOff={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Older ones
          </BusyButton>
        </p>
      )}
    </>
  )
}
