import 'server-only'
import type { Accounts } from './accounts'
import { apiErrorCode } from './api-error'
import { accountDisabled } from './auth'
import { countRecoveryCodes } from './own-account'
import { isWrongCode, showCode } from './show-code'
import { plainEmail } from './users'

/** What an attempt to log in comes to; of recovery codes it tells how many are left where one was used. */
export type LogIn =
  | { readonly is: 'in'; readonly cookies: readonly string[]; readonly recoveryCodesLeft: number | null }
  | { readonly is: 'second factor needed'; readonly cookies: readonly string[] }
  /** No such account or not its password: which of the two is nobody's business. */
  | { readonly is: 'wrong' }
  /** Everything was right, but an admin has disabled the account. */
  | { readonly is: 'disabled' }
  /** The second factor was asked for too long ago, or too many were wrong. */
  | { readonly is: 'begin again' }

/** An e-mail address and a password, from a client. */
export interface Credentials {
  readonly email: string
  readonly password: string
  readonly clientAddress: string
}

/** Logs in with a password, in a new session. Throws TooManyAttempts. */
export async function logIn(
  accounts: Accounts,
  { email, password, clientAddress }: Credentials,
  headers: Headers,
): Promise<LogIn> {
  const attempt = { account: email, address: clientAddress }
  await accounts.limit.count(attempt)
  const auth = await accounts.getAuth()
  try {
    const { response, headers: sent } = await auth.api.signInEmail({
      body: { email: plainEmail(email), password },
      headers,
      returnHeaders: true,
    })
    // A second factor that is still due says so in place of the user. Until it is shown the attempt counts: a password
    // that leaked must not give endless tries at the other factor.
    const isIn = 'user' in response
    if (isIn) await accounts.limit.forget(attempt)
    const cookies = sent.getSetCookie()
    return isIn ? { is: 'in', cookies, recoveryCodesLeft: null } : { is: 'second factor needed', cookies }
  } catch (error) {
    const refusal = apiErrorCode(error)
    if (refusal === undefined) throw error
    return { is: refusal === accountDisabled ? 'disabled' : 'wrong' }
  }
}

/** Shows the second factor of a log-in that waits for it: a code of the app, or a recovery code. Throws TooManyAttempts. */
export async function showSecondFactor(
  accounts: Accounts,
  { code, clientAddress }: { readonly code: string; readonly clientAddress: string },
  headers: Headers,
): Promise<LogIn> {
  await accounts.limit.countAddress(clientAddress)
  const auth = await accounts.getAuth()
  try {
    const { isOfApp, user, token, cookies } = await showCode(auth, code, headers)
    if (isOfApp && !(await accounts.limit.spendCode(`${user.id} ${code}`))) {
      // Whoever looked over a shoulder has the code, too (RFC 6238, 5.2).
      await accounts.endSession(token ?? '')
      return { is: 'begin again' }
    }
    await accounts.limit.forget({ account: user.email, address: clientAddress })
    const recoveryCodesLeft = isOfApp ? null : await countRecoveryCodes(accounts, user.id)
    return { is: 'in', cookies, recoveryCodesLeft }
  } catch (error) {
    const refusal = apiErrorCode(error)
    if (refusal === undefined) throw error
    if (refusal === accountDisabled) return { is: 'disabled' }
    return { is: isWrongCode(refusal) ? 'wrong' : 'begin again' }
  }
}
