import 'server-only'
import type { FrozenRelease } from '@/dataset/release-bytes'
import type { Db } from '@/server/db/prisma'
import type { ReleaseHead } from './release'

const headFields = { withdrawal: true, corrections: { orderBy: { position: 'asc' } } } as const

interface HeadRow {
  process_id: string
  number: number
  hash: string
  changelog: string[]
  note: string | null
  published_by: string
  published_at: Date
  withdrawal: { reason: string; withdrawn_at: Date } | null
  corrections: { since: number; text: string; corrected_at: Date }[]
}

function toHead(row: HeadRow): ReleaseHead {
  return {
    processId: row.process_id,
    number: row.number,
    hash: row.hash,
    publishedAt: row.published_at.toISOString(),
    publishedBy: row.published_by,
    note: row.note,
    changelog: row.changelog,
    withdrawal: row.withdrawal && {
      reason: row.withdrawal.reason,
      withdrawnAt: row.withdrawal.withdrawn_at.toISOString(),
    },
    corrections: row.corrections.map(({ since, text, corrected_at }) => ({
      since,
      text,
      correctedAt: corrected_at.toISOString(),
    })),
  }
}

/** A short text that changes whenever a release is published, corrected or withdrawn; cheap enough to ask for twice a second. */
export async function readSignature(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ signature: string }[]>`
    SELECT concat_ws('/', (SELECT count(*) FROM releases), (SELECT max(published_at) FROM releases),
      (SELECT count(*) FROM release_withdrawals), (SELECT count(*) FROM release_corrections)) AS signature`
  return row?.signature ?? ''
}

/** Reads the heads of all releases of all processes, or of one, by process and number. */
export async function readHeads(db: Db, processId?: string): Promise<readonly ReleaseHead[]> {
  const rows = await db.release.findMany({
    ...(processId !== undefined && { where: { process_id: processId } }),
    include: headFields,
    orderBy: [{ process_id: 'asc' }, { number: 'asc' }],
  })
  return rows.map(toHead)
}

/** Reads who withdrew releases of a process, by their numbers. Heads do not say it, since readers are not told. */
export async function readWithdrawers(db: Db, processId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await db.releaseWithdrawal.findMany({ where: { process_id: processId } })
  return new Map(rows.map(({ number, withdrawn_by }) => [number, withdrawn_by]))
}

/** Reads the head of a release; undefined where there is none. */
export async function readHead(db: Db, processId: string, number: number): Promise<ReleaseHead | undefined> {
  const key = { process_id: processId, number }
  const row = await db.release.findUnique({ where: { process_id_number: key }, include: headFields })
  return row ? toHead(row) : undefined
}

/** Reads the head of the newest release of a process, withdrawn or not. */
export function readLastHead(db: Db, processId: string): Promise<ReleaseHead | undefined> {
  return readLast(db, { process_id: processId })
}

/** Reads the head of the newest release of a process that may be shown. */
export function readLastShownHead(db: Db, processId: string): Promise<ReleaseHead | undefined> {
  return readLast(db, { process_id: processId, withdrawal: null })
}

async function readLast(
  db: Db,
  where: { process_id: string; withdrawal?: null },
): Promise<ReleaseHead | undefined> {
  const row = await db.release.findFirst({ where, include: headFields, orderBy: { number: 'desc' } })
  return row ? toHead(row) : undefined
}

/** Reads the frozen body of a release as it is stored; verify it with `thawRelease`. */
export async function readFrozen(db: Db, head: ReleaseHead): Promise<FrozenRelease> {
  const { format, bodies } = await db.release.findUniqueOrThrow({
    where: { process_id_number: { process_id: head.processId, number: head.number } },
    select: { format: true, bodies: { select: { part: true, sha256: true, body: true } } },
  })
  const parts = bodies.map(({ part, sha256, body }) => ({ name: part, sha256, body }))
  return { hash: head.hash, format, parts }
}
