import 'server-only'
import type { Accounts, CurrentUser } from './accounts'
import { apiErrorCode } from './api-error'

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
