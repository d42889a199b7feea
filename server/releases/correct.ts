import 'server-only'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'

/** The correction cannot be attached; the message says why. */
export class CorrectionRefused extends Error {
  override name = 'CorrectionRefused'
}

/** Which release corrects what, and who says so. */
export interface Correction {
  readonly processId: string
  /** The release that has it right. */
  readonly number: number
  /** The oldest release that has it wrong; all that are older than `number` unless told. */
  readonly since?: number | undefined
  readonly text: string
  readonly by: string
}

const longestText = 500

/**
 * Attaches a notice to a release, which charts pinned to the older releases that it is about show from then on. Throws
 * CorrectionRefused when there is no such release, none older, or no text.
 */
export function correct(prisma: PrismaClient, correction: Correction): Promise<{ readonly since: number }> {
  const { since = 1, processId } = correction
  return inTransaction(prisma, async (db) => {
    const text = checkCorrectionText(correction.text)
    await lockProcess(db, processId)
    await attachCorrection(db, { ...correction, since, text })
    return { since }
  })
}

/** The text of a correction as it is kept: one line. Throws CorrectionRefused. */
export function checkCorrectionText(given: string): string {
  const text = given.trim().replace(/\s+/g, ' ')
  if (text === '') throw new CorrectionRefused('A correction needs a text.')
  if (text.length > longestText)
    throw new CorrectionRefused(`The text has ${text.length} characters; at most ${longestText} are allowed.`)
  return text
}

/**
 * Attaches a checked correction in the caller's transaction, which has locked the process; one that is there already stays
 * as it is. Throws CorrectionRefused.
 */
export async function attachCorrection(
  db: Db,
  { processId, number, since, text, by }: Correction & { readonly since: number },
): Promise<void> {
  const key = { process_id: processId, number }
  const release = await db.release.findUnique({
    where: { process_id_number: key },
    include: { withdrawal: true, corrections: true },
  })
  if (!release) throw new CorrectionRefused(`"${processId}" has no release ${number}.`)
  if (release.withdrawal)
    throw new CorrectionRefused(`Release ${number} of "${processId}" was withdrawn; it corrects nothing.`)
  if (number === 1)
    throw new CorrectionRefused(
      'A correction is attached to the release that has it right, and none is older than release 1.',
    )
  if (since < 1 || since >= number)
    throw new CorrectionRefused(
      `since: ${since} is not allowed; what release ${number} corrects stands in one from 1 to ${number - 1}.`,
    )
  // Whoever asks again had no answer: it must not be told twice for ever.
  if (release.corrections.some((one) => one.text === text && one.since === since)) return
  const position = release.corrections.length + 1
  await db.releaseCorrection.create({ data: { ...key, position, since, text, corrected_by: by } })
}
