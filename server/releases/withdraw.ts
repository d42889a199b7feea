import 'server-only'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import { lockProcess } from '@/server/records/lock-process'

/** The release cannot be withdrawn; the message says why. */
export class WithdrawRefused extends Error {
  override name = 'WithdrawRefused'
}

/** Which release is withdrawn, by whom and why. */
export interface Withdrawal {
  readonly processId: string
  readonly number: number
  readonly by: string
  readonly reason: string
}

/**
 * Hides the body of a release for good; hash and reason stay public. Throws WithdrawRefused when there is no such
 * release, no reason, or it is withdrawn already.
 */
export function withdraw(prisma: PrismaClient, { processId, number, by, reason }: Withdrawal): Promise<void> {
  if (reason.trim() === '') return Promise.reject(new WithdrawRefused('A withdrawal needs a reason.'))
  return inTransaction(prisma, async (db) => {
    await lockProcess(db, processId)
    const key = { process_id: processId, number }
    const release = await db.release.findUnique({
      where: { process_id_number: key },
      include: { withdrawal: true },
    })
    if (!release) throw new WithdrawRefused(`"${processId}" has no release ${number}.`)
    if (release.withdrawal)
      throw new WithdrawRefused(
        `Release ${number} of "${processId}" was withdrawn already, on ${release.withdrawal.withdrawn_at.toISOString()}.`,
      )
    await db.releaseWithdrawal.create({ data: { ...key, reason, withdrawn_by: by } })
  })
}
