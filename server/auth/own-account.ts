import 'server-only'
import type { Accounts, CurrentUser } from './accounts'
import { apiErrorCode } from './api-error'
import { requireOther, requireUnguessable } from './new-password'
import { isWrongCode, showCode } from './show-code'

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

/** What somebody shows who turns off their second factor: their password, and a code of the app or a recovery code. */
export interface BothFactors {
  readonly password: string
  readonly code: string
}

/**
 * Turns off the second factor of who shows both: whoever has learned a password must not get rid of it. Gives the cookies
 * of the session that goes on. Throws ProofRefused and TooManyAttempts.
 */
export async function turnOffSecondFactor(
  accounts: Accounts,
  request: OwnRequest,
  { password, code }: BothFactors,
): Promise<readonly string[]> {
  // One attempt, however much of it is right: a password that is known must not give endless tries at the code.
  const { headers } = await callForOwnAccount(accounts, request, 'password', async (auth) => {
    const asked = { body: { password }, headers: request.headers, returnHeaders: true } as const
    await auth.api.verifyPassword(asked)
    if (request.user.hasSecondFactor) await requireCode(accounts, request, code)
    return auth.api.disableTwoFactor(asked)
  })
  return headers.getSetCookie()
}

/** Throws ProofRefused where a code is wrong, or one of the app that was used before. */
async function requireCode(accounts: Accounts, { user, headers }: OwnRequest, code: string): Promise<void> {
  try {
    const { isOfApp } = await showCode(await accounts.getAuth(), code, headers)
    if (isOfApp && !(await accounts.limit.spendCode(`${user.id} ${code}`))) throw new ProofRefused('code')
  } catch (error) {
    throw isWrongCode(apiErrorCode(error)) ? new ProofRefused('code') : error
  }
}

/** How many recovery codes a user with a second factor has not used yet. */
export async function countRecoveryCodes(accounts: Accounts, userId: string): Promise<number> {
  const auth = await accounts.getAuth()
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } })
  return backupCodes.length
}
