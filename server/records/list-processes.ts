import 'server-only'
import type { Db } from '@/server/db/prisma'

/** A process as lists show it. */
export interface ProcessEntry {
  readonly id: string
  readonly title: string
  /** The number of its newest release; null before the first. */
  readonly release: number | null
}

/** All processes, by title. */
export async function listProcesses(db: Db): Promise<readonly ProcessEntry[]> {
  const rows = await db.process.findMany({
    select: {
      id: true,
      title: true,
      releases: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: { title: 'asc' },
  })
  return rows.map(({ id, title, releases }) => ({ id, title, release: releases[0]?.number ?? null }))
}

/** The title of a process; undefined where there is none. */
export async function findProcessTitle(db: Db, id: string): Promise<string | undefined> {
  return (await db.process.findUnique({ where: { id }, select: { title: true } }))?.title
}
