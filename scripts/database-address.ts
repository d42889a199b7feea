/** Connection strings of one database. */
export interface DatabaseAddress {
  readonly url: string
  /** Past a connection pooler, where there is one: for migrations, LISTEN and locks. */
  readonly directUrl: string
}

/** The database that DATABASE_URL (and DATABASE_DIRECT_URL) name, or null where we run our own. */
export function getGivenDatabase(env: NodeJS.ProcessEnv): DatabaseAddress | null {
  const url = env.DATABASE_URL
  return url ? { url, directUrl: env.DATABASE_DIRECT_URL || url } : null
}
