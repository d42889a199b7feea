import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { passwordLength } from '@/dataset/password-length'
import type { PrismaClient } from '@/server/db/prisma'
import { clientAddressHeader } from './client-address'
import { makeRecoveryCodes } from './recovery-codes'

/** What accounts need to know of the site. */
export interface AuthOptions {
  readonly secret: string
  /** The first one is where links lead. */
  readonly origins: readonly [string, ...string[]]
}

const day = 24 * 60 * 60

/** The code of the error with which a log-in of a disabled account ends. */
export const accountDisabled = 'ACCOUNT_DISABLED'

/**
 * Accounts by better-auth. Nothing of it is mounted as it comes: routes of ours call the few functions that we need, so
 * that there is no address whose limits, messages and answers are not ours.
 */
export function createAuth(prisma: PrismaClient, { secret, origins }: AuthOptions) {
  return betterAuth({
    appName: 'Parley',
    baseURL: origins[0],
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    // Without a cookie cache a session that was revoked is gone with the next request.
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'viewer' },
        disabledAt: { type: 'date', input: false, required: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // The password is shown by then: only who has it learns that the account is disabled.
          before: async ({ userId }) => {
            const user = await prisma.user.findUnique({ where: { id: userId }, select: { disabledAt: true } })
            if (user?.disabledAt) throw new APIError('FORBIDDEN', { code: accountDisabled })
          },
        },
      },
    },
    // Ours counts by account, too, and survives a restart (login-limit.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // A browser takes a cookie of this name only over https, for this host alone and for all of it. On loopback
      // addresses browsers count http as safe.
      cookiePrefix: '__Host-parley',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      twoFactor({ issuer: 'Parley', backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes } }),
    ],
  })
}

/** The accounts of this site. */
export type Auth = ReturnType<typeof createAuth>
