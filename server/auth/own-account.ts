import 'server-only'
import type { Accounts, CurrentUser } from './accounts'
import { apiErrorCode } from './api-error'
import { requireOther, requireUnguessable } from './new-password'

/** The password or the code that was shown is not the right one. */
export class ProofRefused extends Error {
  override name = 'ProofRefused'
  constructor(readonly of: 'password' | 'code') {
    super(`the ${of} is wrong`)
  }
}

/** Who changes their own account, and what came with their request. */
export interface OwnRequest {
  readonly user: CurrentUser
  readonly clientAddress: string
  readonly headers: Headers
}

/**
 * Calls better-auth for who changes their own account. The password that they show counts like a log-in, so that a
 * session that was left open does not give endless tries. Throws ProofRefused and TooManyAttempts.
 */
export async function callForOwnAccount<T>(
  accounts: Accounts,
  { user, clientAddress }: OwnRequest,
  proof: ProofRefused['of'],
  call: (auth: Awaited<ReturnType<Accounts['getAuth']>>) => Promise<T>,
): Promise<T> {
  const attempt = { account: user.email, address: clientAddress }
  await accounts.limit.count(attempt)
  try {
    const result = await call(await accounts.getAuth())
    await accounts.limit.forget(attempt)
    return result
  } catch (error) {
    if (/INVALID|UNAUTHORIZED/.test(apiErrorCode(error) ?? '')) throw new ProofRefused(proof)
    throw error
  }
}

/** What a change of one's own password says. */
export interface PasswordChange {
  readonly current: string
  readonly next: string
}

/**
 * Sets another password for who knows their current one, and ends all their other sessions. Gives the cookies of the
 * session that goes on. Throws PasswordRefused, ProofRefused and TooManyAttempts.
 */
export async function changePassword(
  accounts: Accounts,
  request: OwnRequest,
  { current, next }: PasswordChange,
): Promise<readonly string[]> {
  requireOther(current, next)
  requireUnguessable(next, request.user)
  const { headers } = await callForOwnAccount(accounts, request, 'password', (auth) =>
    auth.api.changePassword({
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      headers: request.headers,
      returnHeaders: true,
    }),
  )
  return headers.getSetCookie()
}

/** How many recovery codes somebody has not used yet; null where they have no second factor. */
export async function countRecoveryCodes(
  accounts: Accounts,
  { id, hasSecondFactor }: CurrentUser,
): Promise<number | null> {
  if (!hasSecondFactor) return null
  const auth = await accounts.getAuth()
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: id } })
  return backupCodes.length
}
