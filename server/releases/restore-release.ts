import 'server-only'
import type { Dataset } from '@/dataset/dataset'
import type { ImportPreview } from '@/dataset/edits/import-preview'
import { thawRelease } from '@/dataset/release-bytes'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { type ImportOptions, type ImportResult, importDataset } from '@/server/records/import-dataset'
import { previewImport } from '@/server/records/preview-import'
import { readUnpublished, type Unpublished } from './read-meanwhile'
import { readFrozen, readHead } from './read-release'
import type { ReleaseHead } from './release'

/** There is nothing to restore; the message says why. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused'
}

/** What restoring a release would do. */
export interface RestorePreview extends ImportPreview {
  /** The changes that are in no release, which would go with it; null before the first release. */
  readonly unpublished: Unpublished | null
}

/** Compares a release with the tables of its process; writes nothing. Throws RestoreRefused. */
export async function previewRestoring(
  prisma: PrismaClient,
  processId: string,
  number: number,
): Promise<RestorePreview> {
  const preview = await previewImport(prisma, await requireReleased(prisma, processId, number))
  return { ...preview, unpublished: await readUnpublished(prisma, processId) }
}

/**
 * Makes the tables of a process what a release holds, all or nothing and as revisions, which can be undone. Throws
 * RestoreRefused where there is no such release or it was withdrawn, ChangeRefused where `seen` is not how it is.
 */
export async function restoreRelease(
  prisma: PrismaClient,
  processId: string,
  number: number,
  { reason, ...options }: Pick<ImportOptions, 'author' | 'reason' | 'seen'>,
): Promise<ImportResult> {
  const dataset = await requireReleased(prisma, processId, number)
  return importDataset(prisma, dataset, {
    ...options,
    reason,
    what: `Restored release ${number}`,
    // It may have been withdrawn while its rows were read.
    check: (db) => requireShown(db, processId, number),
  })
}

/** The rows of a release. Throws RestoreRefused. */
async function requireReleased(db: Db, processId: string, number: number): Promise<Dataset> {
  return thawRelease(await readFrozen(db, await requireShown(db, processId, number))).dataset
}

/** The head of a release that was not withdrawn. Throws RestoreRefused. */
async function requireShown(db: Db, processId: string, number: number): Promise<ReleaseHead> {
  const head = await readHead(db, processId, number)
  if (!head) throw new RestoreRefused(`"${processId}" has no release ${number}.`)
  if (head.withdrawal)
    throw new RestoreRefused(`Release ${number} of "${processId}" was withdrawn: what it held stays hidden.`)
  return head
}
