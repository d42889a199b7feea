import 'server-only'
import type { Pool } from 'pg'
import { isRole, type Role } from '@/dataset/roles'
import type { PrismaClient } from '@/server/db/prisma'
import type { Env } from '@/server/env'
import { type Auth, createAuth } from './auth'
import { LoginLimit } from './login-limit'
import { readSecret } from './secret'

/** Who is logged in, as the database has it now. */
export interface CurrentUser {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasSecondFactor: boolean
  /** The session of this browser. */
  readonly sessionId: string
}

/** What came with a request, and what must go back with its answer. */
export interface CurrentSession {
  readonly user: CurrentUser | null
  /** `Set-Cookie` lines that prolong the session. */
  readonly cookies: readonly string[]
}

/** What accounts are made of. */
export interface AccountsOptions {
  readonly prisma: PrismaClient
  readonly pool: Pool
  readonly env: Pick<Env, 'secret' | 'publicOrigins'>
}

/** The accounts of a site: opened with the house, though the database may not answer yet. */
export class Accounts {
  readonly limit: LoginLimit
  readonly #options: AccountsOptions
  #auth: Promise<Auth> | undefined

  constructor(options: AccountsOptions) {
    this.#options = options
    this.limit = new LoginLimit(options.pool)
  }

  /** better-auth with the secret of this site; rejects where the secret cannot be read, and asks anew the next time. */
  getAuth(): Promise<Auth> {
    this.#auth ??= this.#createAuth().catch((error: unknown) => {
      this.#auth = undefined
      throw error
    })
    return this.#auth
  }

  async #createAuth(): Promise<Auth> {
    const { prisma, env } = this.#options
    return createAuth(prisma, { secret: await readSecret(prisma, env.secret), origins: env.publicOrigins })
  }

  /** Ends the session that a token stands for. */
  async endSession(token: string): Promise<void> {
    await this.#options.prisma.session.deleteMany({ where: { token } })
  }

  /** Who sent a request with these headers. Nothing is remembered: a session that was revoked is nobody's. */
  async readSession(headers: Headers): Promise<CurrentSession> {
    // Without a cookie there is nothing to look up, nor to prolong.
    if (!headers.has('cookie')) return { user: null, cookies: [] }
    const auth = await this.getAuth()
    const { response, headers: sent } = await auth.api.getSession({ headers, returnHeaders: true })
    const cookies = sent.getSetCookie()
    if (!response || !isRole(response.user.role) || response.user.disabledAt) return { user: null, cookies }
    const { id, name, email, role, twoFactorEnabled } = response.user
    const sessionId = response.session.id
    return { user: { id, name, email, role, hasSecondFactor: twoFactorEnabled === true, sessionId }, cookies }
  }
}
