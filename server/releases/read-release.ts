import 'server-only'
import type { FrozenRelease } from '@/dataset/release-bytes'
import type { ReleaseAct } from '@/dataset/release-entry'
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

/**
 * Reads what was done to the releases of a process and by whom, the newest first. Heads do not say who corrected and
 * withdrew, since readers are not told.
 */
export async function readReleaseActs(db: Db, processId: string): Promise<readonly ReleaseAct[]> {
  const where = { process_id: processId }
  const published = await db.release.findMany({ where, omit: { changelog: true } })
  const corrected = await db.releaseCorrection.findMany({ where })
  const withdrawn = await db.releaseWithdrawal.findMany({ where })
  return [
    ...published.map(({ number, published_at, published_by, note }) =>
      toAct(number, 'published', published_at, published_by, note),
    ),
    ...corrected.map(({ number, corrected_at, corrected_by, text }) =>
      toAct(number, 'corrected', corrected_at, corrected_by, text),
    ),
    ...withdrawn.map(({ number, withdrawn_at, withdrawn_by, reason }) =>
      toAct(number, 'withdrawn', withdrawn_at, withdrawn_by, reason),
    ),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

function toAct(
  release: number,
  did: ReleaseAct['did'],
  at: Date,
  by: string,
  text: string | null,
): ReleaseAct {
  return { release, did, at: at.toISOString(), by, text }
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
