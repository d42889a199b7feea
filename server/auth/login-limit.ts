import 'server-only'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { limitedAddress } from './client-address'

/** Too many attempts failed of late. */
export class TooManyAttempts extends Error {
  override name = 'TooManyAttempts'
  constructor(readonly retryAfterSeconds: number) {
    super(`too many attempts; the next one is looked at in ${retryAfterSeconds} s`)
  }
}

/** Whether an error is a TooManyAttempts, whichever copy of this module threw it: the limit belongs to the house. */
export function isTooManyAttempts(error: unknown): error is TooManyAttempts {
  return error instanceof Error && error.name === 'TooManyAttempts'
}

/** Failed attempts that are looked at within a quarter of an hour. */
export const attempts = { perAccount: 10, perAddress: 50, withinSeconds: 15 * 60 } as const

/** Longer than any code of an app is taken: its half minute, the one before and the one after. */
const codeLifetimeSeconds = 180

/** Who tries to prove who they are. */
export interface Attempt {
  /** The e-mail address given, whether there is such an account or not. */
  readonly account: string
  /** As the front tells it. */
  readonly address: string
}

/** Counts attempts in the database, by account and by client address. */
export class LoginLimit {
  readonly #accounts: RateLimiterPostgres
  readonly #addresses: RateLimiterPostgres
  readonly #codes: RateLimiterPostgres

  constructor(pool: Pool) {
    const common = {
      storeClient: pool,
      tableName: 'login_limits',
      tableCreated: true,
      duration: attempts.withinSeconds,
    }
    this.#accounts = new RateLimiterPostgres({ ...common, keyPrefix: 'account', points: attempts.perAccount })
    this.#addresses = new RateLimiterPostgres({
      ...common,
      keyPrefix: 'address',
      points: attempts.perAddress,
    })
    this.#codes = new RateLimiterPostgres({
      ...common,
      keyPrefix: 'code',
      points: 1,
      duration: codeLifetimeSeconds,
    })
  }

  /**
   * Counts an attempt before it is looked at, so that many at once are no way around. Throws TooManyAttempts, whether or
   * not there is such an account.
   */
  async count({ account, address }: Attempt): Promise<void> {
    await refuseAny([
      this.#accounts.consume(accountKey(account)),
      this.#addresses.consume(limitedAddress(address)),
    ])
  }

  /** Counts an attempt whose account counts by itself. Throws TooManyAttempts. */
  async countAddress(address: string): Promise<void> {
    await refuseAny([this.#addresses.consume(limitedAddress(address))])
  }

  /** Spends a code of somebody's app; false where it was spent before. */
  async spendCode(code: string): Promise<boolean> {
    try {
      await this.#codes.consume(code)
      return true
    } catch (error) {
      if (error instanceof RateLimiterRes) return false
      throw error
    }
  }

  /** Takes back an attempt that came from an address and succeeded. */
  async forgetAddress(address: string): Promise<void> {
    await this.#addresses.reward(limitedAddress(address))
  }

  /** Forgets what an account had failed before it succeeded; of its address, only this attempt. */
  async forget({ account, address }: Attempt): Promise<void> {
    await Promise.all([this.#accounts.delete(accountKey(account)), this.forgetAddress(address)])
  }
}

/** One account, however its address is written. */
const accountKey = (account: string) => account.trim().toLowerCase()

async function refuseAny(counted: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(counted)
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  for (const reason of refused) if (!(reason instanceof RateLimiterRes)) throw reason
  const waits = refused.map((reason) => (reason as RateLimiterRes).msBeforeNext)
  if (waits.length > 0) throw new TooManyAttempts(Math.max(1, Math.ceil(Math.max(...waits) / 1000)))
}
