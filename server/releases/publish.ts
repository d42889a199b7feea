import 'server-only'
import type { Rows } from '@/dataset/dataset'
import { type Fault, formatFault } from '@/dataset/fault'
import { tableNames } from '@/dataset/tables'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'
import { attachCorrection, checkCorrectionText } from './correct'
import { type DraftState, lookAtDraft } from './look-at-draft'
import { type Meanwhile, readMeanwhile } from './read-meanwhile'

/** Why nothing was published. */
export type PublishProblem =
  | { readonly is: 'no process' }
  /** It would be the first release, and there is nothing but lists of codes. */
  | { readonly is: 'nothing coded' }
  /** The tables break rules. */
  | { readonly is: 'faulty tables'; readonly faults: readonly Fault[] }
  /** The release is there that the next one would be. */
  | { readonly is: 'nothing changed'; readonly release: number }
  /** Somebody has published, or changed the tables, since they were looked at. */
  | ({ readonly is: 'draft changed meanwhile' } & Meanwhile)

/** The tables break a rule, there is nothing to publish, or it is not what was looked at; nothing was written. */
export class PublishRefused extends Error {
  override name = 'PublishRefused'
  constructor(
    message: string,
    readonly because: PublishProblem,
  ) {
    super(message)
  }
}

/** Who publishes, and why. */
export interface Publication {
  readonly by: string
  readonly note?: string | undefined
  /** What its author looked at; without it, whatever there is is published. */
  readonly seen?: DraftState | undefined
  /** What was wrong before and is right now, for the pinned charts of older releases. */
  readonly correction?: { readonly text: string; readonly since?: number | undefined } | undefined
}

/** A release just published. */
export interface Published {
  readonly number: number
  readonly hash: string
  readonly changelog: readonly string[]
}

/**
 * Validates the tables of a process, freezes them and adds the next release. Throws PublishRefused when a rule is
 * broken, when nothing is coded yet or nothing changed since the last release, when it is not what its author saw, or
 * when there is no such process; CorrectionRefused when it comes with a correction that cannot be attached.
 */
export function publish(
  prisma: PrismaClient,
  processId: string,
  { by, note, seen, correction }: Publication,
): Promise<Published> {
  return inTransaction(prisma, async (db) => {
    await lockProcess(db, processId)
    const draft = await lookAtDraft(db, processId)
    if (!draft) throw new PublishRefused(`There is no process "${processId}".`, { is: 'no process' })
    if (seen) await requireSeen(db, processId, seen, draft.state)
    const { faults, frozen, sameAs, shown, changelog } = draft
    if (draft.state.release === 0 && isUncoded(draft.dataset.rows))
      throw new PublishRefused(`"${processId}" has no record yet.`, { is: 'nothing coded' })
    if (faults.length > 0)
      throw new PublishRefused(
        [`"${processId}" breaks ${faults.length} rules:`, ...faults.map(formatFault)].join('\n'),
        { is: 'faulty tables', faults },
      )
    if (sameAs !== undefined) {
      const isOlder = sameAs !== draft.state.release && sameAs === shown?.head.number
      throw new PublishRefused(
        `Nothing changed in "${processId}" since release ${sameAs}${isOlder ? ', the newest that is shown' : ''}.`,
        { is: 'nothing changed', release: sameAs },
      )
    }
    const number = draft.state.release + 1
    await db.release.create({
      data: {
        process_id: processId,
        number,
        hash: frozen.hash,
        format: frozen.format,
        changelog: [...changelog],
        note: note ?? null,
        published_by: by,
        revision: draft.state.revision,
        bodies: { create: frozen.parts.map(({ name, sha256, body }) => ({ part: name, sha256, body })) },
      },
    })
    if (correction) {
      const text = checkCorrectionText(correction.text)
      await attachCorrection(db, { processId, number, by, since: correction.since, text })
    }
    return { number, hash: frozen.hash, changelog }
  })
}

/** Whether there is nothing but lists of codes, so that no first release is published. */
export const isUncoded = (rows: Rows) =>
  tableNames.every((table) => table === 'vocabularies' || rows[table].length === 0)

async function requireSeen(db: Db, processId: string, seen: DraftState, now: DraftState): Promise<void> {
  const isSame = seen.revision === now.revision && seen.release === now.release && seen.shown === now.shown
  if (isSame) return
  throw new PublishRefused(
    `"${processId}" is not what you looked at: it was published or changed meanwhile.`,
    { is: 'draft changed meanwhile', ...(await readMeanwhile(db, processId, seen)) },
  )
}
