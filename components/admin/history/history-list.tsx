'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { revisionsSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { OlderButton } from '../older-button'
import { ProblemNote } from '../problem-note'
import { useReleases } from '../publishing/use-releases'
import { processAddress } from '../use-names'
import { ActEntry } from './act-entry'
import { chooseReleaseActs, releasesFilter, revisionQuery } from './history-query'
import { howFarUndone } from './how-far-undone'
import { RecordAct } from './record-act'
import { ReleaseActEntry } from './release-act-entry'
import { RevisionEntry } from './revision-entry'
import { withGoneNames } from './with-gone-names'

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

type Page = z.infer<typeof revisionsSchema>

const noRevisions: Page = { revisions: [], acts: {}, newest: [], older: null }

/** Revisions, the newest first, each with what it changed and the ways back. */
export function HistoryList({ processId, names: known, filter, mayEdit, uid }: HistoryListProps) {
  const asked = new URLSearchParams(filter)
  const releases = useReleases(processId, uid === undefined)
  const history = useInfiniteQuery<Page, AdminProblem, { pages: Page[] }, readonly unknown[], Page['older']>({
    queryKey: ['revisions', processId, filter],
    queryFn: async ({ pageParam, signal }) => {
      if (asked.get('table') === releasesFilter) return noRevisions
      const query = revisionQuery(asked)
      query.set('limit', String(pageSize))
      for (const [name, value] of Object.entries(pageParam ?? {})) query.set(name, String(value))
      return callAdmin(`${processAddress(processId)}/revisions?${query}`, { signal, schema: revisionsSchema })
    },
    initialPageParam: null,
    getNextPageParam: ({ older }) => older,
  })
  const revisions = useMemo(() => history.data?.pages.flatMap((page) => page.revisions) ?? [], [history.data])
  const names = useMemo(() => withGoneNames(known, revisions), [known, revisions])
  // What was read stays while it cannot be read anew.
  if (history.error && !history.data) return <ProblemNote problem={history.error} />
  if (releases.error && !releases.data) return <ProblemNote problem={releases.error} />
  if (!history.data || (uid === undefined && !releases.data))
    return <p aria-busy="true">Reading the history …</p>
  const { pages } = history.data
  const acts = Object.assign({}, ...pages.map((page) => page.acts)) as Page['acts']
  const undone = listUndone(revisions)
  // Of these the last version is what there is.
  const newest = new Set(pages.flatMap((page) => page.newest))
  const isAsked = asked.has('act') && asked.size === 1
  const entryOf = (group: Group) => {
    const [first] = group
    const of = { processId, names, mayEdit }
    if (uid !== undefined)
      return (
        <RecordAct
          key={first.act}
          {...of}
          uid={uid}
          revisions={group}
          isNewest={first === revisions[0]}
          undone={howFarUndone(group, undone)}
          isGone={revisions.find((one) => one.uid === uid)?.after === null}
        />
      )
    const act = acts[first.act] ?? { size: group.length, isBeginning: false }
    if (act.size > 1)
      return <ActEntry key={first.act} {...of} revisions={group} {...{ act, undone, newest, isAsked }} />
    return (
      <RevisionEntry
        key={first.act}
        {...of}
        revision={first}
        undone={howFarUndone(group, undone)}
        isNewest={newest.has(first.id)}
      />
    )
  }
  const groups = groupByAct(revisions)
  // Those between revisions that are not read yet wait for them.
  const oldest = (history.hasNextPage && revisions.at(-1)?.at) || ''
  const releaseActs = chooseReleaseActs(releases.data?.acts ?? [], asked).filter(({ at }) => at >= oldest)
  const entries = [
    ...groups.map((group) => ({ at: group[0].at, entry: entryOf(group) })),
    ...releaseActs.map((act) => ({
      at: act.at,
      entry: <ReleaseActEntry key={`${act.did} ${act.at}`} processId={processId} act={act} />,
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <>
      {entries.length === 0 && <p className="ad-quiet">Nothing is found.</p>}
      <ol className="ad-history">{entries.map(({ entry }) => entry)}</ol>
      <OlderButton of={history} />
    </>
  )
}
