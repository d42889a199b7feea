import 'server-only'
import type { Db } from '@/server/db/prisma'

/** A process as lists show it. */
export interface ProcessEntry {
  readonly id: string
  readonly title: string
  /** The number of the release that readers see; null where they see none. */
  readonly release: number | null
  /** Whether it was ever published. */
  readonly isPublished: boolean
}

/** All processes, by title. */
export async function listProcesses(db: Db): Promise<readonly ProcessEntry[]> {
  const rows = await db.process.findMany({
    select: {
      id: true,
      title: true,
      releases: {
        select: { number: true, withdrawal: { select: { number: true } } },
        orderBy: { number: 'asc' },
      },
    },
    orderBy: { title: 'asc' },
  })
  return rows.map(({ id, title, releases }) => ({
    id,
    title,
    release: releases.findLast(({ withdrawal }) => withdrawal === null)?.number ?? null,
    isPublished: releases.length > 0,
  }))
}

/** The title of a process; undefined where there is none. */
export async function findProcessTitle(db: Db, id: string): Promise<string | undefined> {
  return (await db.process.findUnique({ where: { id }, select: { title: true } }))?.title
}
