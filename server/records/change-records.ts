import 'server-only'
import type { Dependants, Edit, EditFault, RecordChange, StoredRecord } from '@/dataset/edits/edit'
import { permanentColumnOf } from '@/dataset/edits/permanent-column'
import { planEdits } from '@/dataset/edits/plan-edits'
import { formatKey } from '@/dataset/record-key'
import { type TableName, tables } from '@/dataset/tables'
import { checkCodings } from '@/server/articles/check-codings'
import { checkPhrases, shareTexts } from '@/server/articles/check-phrases'
import { followRenames } from '@/server/articles/follow-renames'
import { checkChecklists, reopenArticles } from '@/server/articles/open-checklists'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { sqlStateOf } from '@/server/db/sql-state'
import { readReleasedKeys } from '@/server/releases/read-released-keys'
import { type Signature, signTransaction } from './author'
import { readLastActor } from './last-actor'
import { shareProcess } from './lock-process'
import { lockRecords } from './read-record'
import { readRecords } from './read-records'
import { ChangeRefused } from './refusals'
import { listMoving, writeRecordChanges } from './write-record-changes'

/** What a change did. */
export interface Changed {
  /** What the revisions of this change have in common. */
  readonly act: number
  /** The records that were created or changed, by the place of their edit first; those that were deleted have none. */
  readonly records: readonly StoredRecord[]
}

/**
 * Changes records of a process, all or nothing: each edit names the version that its author saw, and each change leaves
 * a revision signed by them. Throws ChangeRefused.
 */
export function changeRecords(
  prisma: PrismaClient,
  processId: string,
  edits: readonly Edit[],
  signature: Signature,
): Promise<Changed> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    return writeNewEdits(db, processId, edits, signature)
  })
}

/** Writes edits that somebody asks for, in the caller's transaction: what they write must agree with the articles. */
export async function writeNewEdits(
  db: Db,
  processId: string,
  edits: readonly Edit[],
  signature: Signature,
): Promise<Changed> {
  const all = [...edits, ...(await reopenArticles(db, processId, edits, signature.author.name))]
  // Before the records: whoever replaces a text holds the article, and then the evidence.
  await shareTexts(db, processId, all)
  await requireVersions(db, processId, all)
  const changes = await planChanges(db, processId, all)
  const faults = [
    ...(await checkPhrases(db, processId, changes)),
    ...(await checkChecklists(db, processId, changes)),
    ...(await checkCodings(db, processId, changes)),
  ]
  if (faults.length > 0) throw new ChangeRefused({ is: 'faulty', faults })
  return writeChanges(db, processId, changes, signature)
}

/** Which records depend on those that are to be deleted; nothing is written. Throws ChangeRefused. */
export function findDependants(
  prisma: PrismaClient,
  processId: string,
  records: readonly Omit<StoredRecord, 'row'>[],
): Promise<Dependants> {
  const deletions = records.map((record) => ({ does: 'delete' as const, ...record }))
  return inTransactionOfChanges(prisma, async (db) => {
    await requireVersions(db, processId, deletions)
    const plan = planEdits(await readRecords(db, processId), deletions)
    return plan.is === 'depended on'
      ? { owned: plan.owned, blocking: plan.blocking }
      : { owned: [], blocking: [] }
  })
}

/** Runs a transaction that changes records. Throws ChangeRefused where others did the same or Postgres refuses a text. */
export function inTransactionOfChanges<T>(prisma: PrismaClient, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(prisma, work).catch((error: unknown) => {
    const state = sqlStateOf(error)
    if (state !== undefined && crossedStates.has(state)) throw new ChangeRefused({ is: 'crossed' })
    if (state === indexTooLong) throw new ChangeRefused({ is: 'key too long' })
    throw error
  })
}

/** Writes edits whose records are locked, and which bring back what was there before. */
export async function writeEdits(
  db: Db,
  processId: string,
  edits: readonly Edit[],
  signature: Signature,
): Promise<Changed> {
  return writeChanges(db, processId, await planChanges(db, processId, edits), signature)
}

async function writeChanges(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
  signature: Signature,
): Promise<Changed> {
  const act = await signTransaction(db, { ...signature, moving: listMoving(changes) })
  const records = await writeRecordChanges(db, processId, changes)
  await followRenames(db, processId, changes)
  return { act, records }
}

async function planChanges(
  db: Db,
  processId: string,
  edits: readonly Edit[],
): Promise<readonly RecordChange[]> {
  const plan = planEdits(await readRecords(db, processId), edits)
  if (plan.is !== 'possible') throw new ChangeRefused(plan)
  const faults = await findChangedIds(db, processId, plan.changes)
  if (faults.length > 0) throw new ChangeRefused({ is: 'faulty', faults })
  return plan.changes
}

/** Locks the records that are to be changed or deleted, and requires that they are as their editors saw them. */
async function requireVersions(db: Db, processId: string, edits: readonly Edit[]): Promise<void> {
  const known = await db.process.findUnique({ where: { id: processId }, select: { id: true } })
  if (!known) throw new ChangeRefused({ is: 'no process', processId })
  const targets = edits.flatMap((edit, place) => (edit.does === 'create' ? [] : [{ ...edit, place }]))
  const locked = await lockRecords(db, processId, targets)
  for (const { uid, version, place } of targets) {
    const record = locked.get(uid)
    if (!record) throw new ChangeRefused({ is: 'missing', edit: place, uid })
    if (record.version !== version)
      throw new ChangeRefused({
        is: 'changed meanwhile',
        edit: place,
        record,
        by: await readLastActor(db, uid),
      })
  }
}

async function findChangedIds(
  db: Db,
  processId: string,
  changes: readonly RecordChange[],
): Promise<readonly EditFault[]> {
  const faults: EditFault[] = []
  const released = new Map<TableName, ReadonlySet<string>>()
  for (const { table, before, after, edit } of changes) {
    if (!before || !after || permanentColumnOf(table) === undefined) continue
    const key = formatKey(table, before)
    const column = tables[table].key.find((part) => before[part] !== after[part])
    if (column === undefined) continue
    const keys = released.get(table) ?? (await readReleasedKeys(db, processId, table))
    released.set(table, keys)
    if (!keys.has(key)) continue
    faults.push({
      edit,
      table,
      key,
      column,
      value: after[column] ?? null,
      problem: `would replace an ${column} that was released`,
      allowed: `${before[column]}, since addresses and pinned charts use it`,
    })
  }
  return faults
}

/** A key or a unique value was taken, or a record that is named deleted, while a change was being written. */
const crossedStates = new Set(['23503', '23505', '40P01', '40001'])
/** What records are known by must fit into an index. */
const indexTooLong = '54000'
