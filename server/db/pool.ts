import 'server-only'
import { Pool, type PoolClient } from 'pg'

export type { Pool, PoolClient }

/** Where a pool connects and what it reports. */
export interface PoolOptions {
  readonly url: string
  /** Connections at most. */
  readonly max: number
  /** Called for errors of idle connections, which would otherwise end the process. */
  readonly onError: (error: Error) => void
}

/** A connection pool that gives up on connecting after 5 s and survives the loss of idle connections. */
export function createPool({ url, max, onError }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', onError)
  return pool
}
