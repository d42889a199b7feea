import 'server-only'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'
import { readHead } from './read-release'
import { canBeWrongSince, listWrongSince, type RightIn, readRows } from './wrong-since'

/** The correction cannot be attached; the message says why. */
export class CorrectionRefused extends Error {
  override name = 'CorrectionRefused'
}

/** Which release corrects what, and who says so. */
export interface Correction {
  readonly processId: string
  /** The release that has it right. */
  readonly number: number
  /** The oldest release that has it wrong; the oldest that can have it wrong unless told. */
  readonly since?: number | undefined
  readonly text: string
  readonly by: string
}

const longestText = 500

/**
 * Attaches a notice to a release, which charts pinned to the older releases that it is about show from then on. Throws
 * CorrectionRefused when there is no such release, none older, no text, or when it cannot have been wrong since then.
 */
export function correct(prisma: PrismaClient, correction: Correction): Promise<{ readonly since: number }> {
  return inTransaction(prisma, async (db) => {
    const text = checkCorrectionText(correction.text)
    await lockProcess(db, correction.processId)
    return attachCorrection(db, { ...correction, text })
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
  { processId, number, since: told, text, by }: Correction,
): Promise<{ readonly since: number }> {
  const release = await readHead(db, processId, number)
  if (!release) throw new CorrectionRefused(`"${processId}" has no release ${number}.`)
  if (release.withdrawal)
    throw new CorrectionRefused(`Release ${number} of "${processId}" was withdrawn; it corrects nothing.`)
  if (number === 1)
    throw new CorrectionRefused(
      'A correction is attached to the release that has it right, and none is older than release 1.',
    )
  if (told !== undefined && (told < 1 || told >= number))
    throw new CorrectionRefused(
      `since: ${told} is not allowed; what release ${number} corrects stands in one from 1 to ${number - 1}.`,
    )
  const right = { processId, number, dataset: await readRows(db, release) }
  const since = told ?? (await listWrongSince(db, right))[0]?.release ?? 1
  // Whoever asks again had no answer: it must not be told twice for ever.
  if (release.corrections.some((one) => one.text === text && one.since === since)) return { since }
  if (!(await canBeWrongSince(db, right, since))) throw await describeImpossible(db, right, since)
  const key = { process_id: processId, number }
  const position = release.corrections.length + 1
  await db.releaseCorrection.create({ data: { ...key, position, since, text, corrected_by: by } })
  return { since }
}

/** Why something cannot have been wrong since a release, and since which it can. */
async function describeImpossible(db: Db, right: RightIn, since: number): Promise<CorrectionRefused> {
  const possible = (await listWrongSince(db, right)).map(({ release }) => release)
  return new CorrectionRefused(
    `since: ${since} is not allowed; nothing that release ${right.number} puts right was wrong in release ${since}. ${
      possible.length > 0
        ? `Allowed: ${possible.join(', ')}.`
        : 'It holds what readers saw in the release before it.'
    }`,
  )
}
