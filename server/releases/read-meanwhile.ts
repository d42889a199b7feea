import 'server-only'
import type { Db } from '@/server/db/prisma'
import type { DraftState } from './look-at-draft'
import { readHeads } from './read-release'

/** Changes of records, and who made them, whoever began first. */
export interface ChangesBy {
  readonly count: number
  readonly by: readonly string[]
}

/** What happened to a process since somebody looked at it. */
export interface Meanwhile {
  /** Releases that were published since, oldest first. */
  readonly releases: readonly {
    readonly number: number
    readonly publishedAt: string
    readonly by: string
    readonly note: string | null
    readonly changelog: readonly string[]
  }[]
  /** The number of the release that readers saw, where it was withdrawn since; null where it was not. */
  readonly withdrawn: number | null
  /** Changes of records since, and who made them. */
  readonly changes: ChangesBy
}

/** Reads what happened to a process since a state. */
export async function readMeanwhile(db: Db, processId: string, seen: DraftState): Promise<Meanwhile> {
  const heads = await readHeads(db, processId)
  return {
    releases: heads
      .filter(({ number }) => number > seen.release)
      .map(({ number, publishedAt, publishedBy: by, note, changelog }) => ({
        number,
        publishedAt,
        by,
        note,
        changelog,
      })),
    withdrawn: heads.some(({ number, withdrawal }) => number === seen.shown && withdrawal)
      ? seen.shown
      : null,
    changes: await readChanges(db, processId, seen.revision),
  }
}

/** What was changed in a process since the last release, withdrawn or not, was published. */
export interface Unpublished extends ChangesBy {
  /** The number of that release. */
  readonly since: number
}

/** Reads what was changed in a process since its last release; null before the first. */
export async function readUnpublished(db: Db, processId: string): Promise<Unpublished | null> {
  const last = await db.release.findFirst({
    where: { process_id: processId },
    orderBy: { number: 'desc' },
    select: { number: true, revision: true },
  })
  if (!last) return null
  return { since: last.number, ...(await readChanges(db, processId, last.revision)) }
}

/** What was changed after a revision. */
async function readChanges(db: Db, processId: string, since: number | bigint): Promise<ChangesBy> {
  const actors = await db.$queryRaw<{ actor: string; count: bigint }[]>`
    SELECT actor, count(*) FROM revisions WHERE process_id = ${processId} AND id > ${since}
    GROUP BY actor ORDER BY min(id)`
  return {
    count: actors.reduce((sum, { count }) => sum + Number(count), 0),
    by: actors.map(({ actor }) => actor),
  }
}
