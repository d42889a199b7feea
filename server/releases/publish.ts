import 'server-only'
import { describeChanges } from '@/dataset/changelog'
import { diffDatasets } from '@/dataset/diff-datasets'
import { type Fault, formatFault } from '@/dataset/fault'
import { freezeDataset, thawRelease } from '@/dataset/release-bytes'
import { validateDataset } from '@/dataset/validate-dataset'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'
import { readTables } from '@/server/records/read-tables'
import { readFrozen, readLastHead, readLastShownHead } from './read-release'

/** The tables break a rule, or there is nothing to publish; nothing was written. */
export class PublishRefused extends Error {
  override name = 'PublishRefused'
  constructor(
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super([message, ...faults.map(formatFault)].join('\n'))
  }
}

/** Who publishes, and why. */
export interface Publication {
  readonly by: string
  readonly note?: string | undefined
}

/** A release just published. */
export interface Published {
  readonly number: number
  readonly hash: string
  readonly changelog: readonly string[]
}

/**
 * Validates the tables of a process, freezes them and adds the next release. Throws PublishRefused when a rule is
 * broken, when nothing changed since the last release, or when there is no such process.
 */
export function publish(
  prisma: PrismaClient,
  processId: string,
  { by, note }: Publication,
): Promise<Published> {
  return inTransaction(prisma, async (db) => {
    await lockProcess(db, processId)
    const dataset = await readTables(db, processId)
    if (!dataset) throw new PublishRefused(`There is no process "${processId}".`)
    const faults = validateDataset(dataset)
    if (faults.length > 0) throw new PublishRefused(`"${processId}" breaks ${faults.length} rules:`, faults)

    const frozen = freezeDataset(dataset)
    const last = await readLastHead(db, processId)
    if (last?.hash === frozen.hash)
      throw new PublishRefused(`Nothing changed in "${processId}" since release ${last.number}.`)
    // A changelog must not repeat what was withdrawn, so it compares with what readers can see.
    const shown = await readLastShownHead(db, processId)
    if (shown?.hash === frozen.hash)
      throw new PublishRefused(
        `Nothing changed in "${processId}" since release ${shown.number}, the newest that is shown.`,
      )
    const before = shown && thawRelease(await readFrozen(db, shown)).dataset
    const changelog = describeChanges(diffDatasets(before, dataset), before, dataset)

    const number = (last?.number ?? 0) + 1
    await db.release.create({
      data: {
        process_id: processId,
        number,
        hash: frozen.hash,
        format: frozen.format,
        changelog: [...changelog],
        note: note ?? null,
        published_by: by,
        bodies: { create: frozen.parts.map(({ name, sha256, body }) => ({ part: name, sha256, body })) },
      },
    })
    return { number, hash: frozen.hash, changelog }
  })
}
