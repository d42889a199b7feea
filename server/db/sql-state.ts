import 'server-only'

/** The SQLSTATE of an error of Postgres, however deep Prisma has wrapped it; undefined for any other error. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { originalCode, cause, meta } = error as Wrapped
  if (typeof originalCode === 'string') return originalCode
  return sqlStateOf(cause) ?? sqlStateOf(meta?.driverAdapterError)
}

interface Wrapped {
  readonly originalCode?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown }
}
