import 'server-only'
import type { Db } from '@/server/db/prisma'
import type { DraftState } from './look-at-draft'
import { readHeads } from './read-release'

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
  readonly changes: { readonly count: number; readonly by: readonly string[] }
}

/** Reads what happened to a process since a state. */
export async function readMeanwhile(db: Db, processId: string, seen: DraftState): Promise<Meanwhile> {
  const heads = await readHeads(db, processId)
  const actors = await db.$queryRaw<{ actor: string; count: bigint }[]>`
    SELECT actor, count(*) FROM revisions WHERE process_id = ${processId} AND id > ${seen.revision}
    GROUP BY actor ORDER BY min(id)`
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
    changes: {
      count: actors.reduce((sum, { count }) => sum + Number(count), 0),
      by: actors.map(({ actor }) => actor),
    },
  }
}
