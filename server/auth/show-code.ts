import 'server-only'
import type { Auth } from './auth'
import { storedRecoveryCode } from './recovery-codes'

/** What better-auth says of a code that was right. */
export interface ShownCode {
  /** Whether it was a code of the app, which is right for a while; a recovery code is used up. */
  readonly isOfApp: boolean
  readonly user: { readonly id: string; readonly email: string }
  readonly token: string | undefined
  readonly cookies: readonly string[]
}

/** Shows better-auth a code of the app, or a recovery code, in the session or for the log-in of these headers. */
export async function showCode(auth: Auth, code: string, headers: Headers): Promise<ShownCode> {
  const isOfApp = /^\d{6}$/.test(code)
  const asked = {
    body: { code: isOfApp ? code : storedRecoveryCode(code) },
    headers,
    returnHeaders: true,
  } as const
  const { response, headers: sent } = await (isOfApp
    ? auth.api.verifyTOTP(asked)
    : auth.api.verifyBackupCode(asked))
  const { id, email } = response.user
  return { isOfApp, user: { id, email }, token: response.token, cookies: sent.getSetCookie() }
}

/** Whether better-auth refused a code because it is wrong, by what `apiErrorCode` says. */
export const isWrongCode = (refusal: string | undefined) =>
  refusal === 'INVALID_CODE' || refusal === 'INVALID_BACKUP_CODE'
