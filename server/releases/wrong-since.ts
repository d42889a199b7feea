import 'server-only'
import type { Dataset } from '@/dataset/dataset'
import { thawRelease } from '@/dataset/release-bytes'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { listDifferent } from './list-different'
import { readDraft } from './read-draft'
import { readFrozen, readHead, readHeads } from './read-release'
import type { ReleaseHead } from './release'

/** A release since which something can have been wrong that a newer one has right. */
export interface WrongSince {
  readonly release: number
  /** Whether it only lacks what is new, and says nothing otherwise. */
  readonly onlyLacks: boolean
}

/** A release that has something right, by its number and what it holds. */
export interface RightIn {
  readonly processId: string
  readonly number: number
  readonly dataset: Dataset
}

/**
 * Lists the older releases that readers see since which something can have been wrong that a release has right, the oldest
 * first. It puts right what it has otherwise than the one before it; that cannot have been wrong in a release that says
 * the same of it, or in which it did not stand.
 */
export async function listWrongSince(db: Db, right: RightIn): Promise<readonly WrongSince[]> {
  const { shown, compare } = await openComparison(db, right)
  const found: WrongSince[] = []
  for (const head of shown) {
    const since = await compare(head)
    if (since) found.push(since)
  }
  return found
}

/** Whether something can have been wrong since a release that another one has right; of what readers do not see all can. */
export async function canBeWrongSince(db: Db, right: RightIn, since: number): Promise<boolean> {
  const { shown, compare } = await openComparison(db, right)
  const oldest = shown.find(({ number }) => number >= since)
  return !oldest || (await compare(oldest)) !== null
}

/** As `listWrongSince`, of a release or of the one that would be published next; undefined where there is no such process. */
export async function readWrongSince(
  prisma: PrismaClient,
  processId: string,
  number: number,
): Promise<readonly WrongSince[] | undefined> {
  const head = await readHead(prisma, processId, number)
  const dataset = head ? await readRows(prisma, head) : (await readDraft(prisma, processId))?.dataset
  return dataset && listWrongSince(prisma, { processId, number, dataset })
}

/** What a release holds, withdrawn or not. */
export const readRows = async (db: Db, head: ReleaseHead): Promise<Dataset> =>
  thawRelease(await readFrozen(db, head)).dataset

async function openComparison(db: Db, { processId, number, dataset }: RightIn) {
  const heads = await readHeads(db, processId)
  const shown = heads.filter((head) => head.number < number && head.withdrawal === null)
  const last = shown.at(-1)
  const right = last && listDifferent(await readRows(db, last), dataset)
  const compare = async (head: ReleaseHead): Promise<WrongSince | null> => {
    const own = head === last ? right : listDifferent(await readRows(db, head), dataset)
    if (!own || !right) return null
    if (haveCommon(own.otherwise, right.otherwise)) return { release: head.number, onlyLacks: false }
    return haveCommon(own.added, right.added) ? { release: head.number, onlyLacks: true } : null
  }
  return { shown, compare }
}

const haveCommon = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((one) => others.has(one))
