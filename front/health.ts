import type { ReleaseStore } from '@/server/releases/release-store'

/** An answer of a health address. */
export interface HealthAnswer {
  readonly status: 200 | 503
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Answers `/health/live` and `/health/ready`; undefined for other addresses. Ready means that the public can be
 * served, which does not need Postgres; the state of the database is named beside it.
 */
export function answerHealth(
  path: string,
  releases: ReleaseStore,
  isDraining: boolean,
): HealthAnswer | undefined {
  if (path === '/health/live') return { status: 200, body: { status: 'live' } }
  if (path !== '/health/ready') return undefined
  const { staleSince } = releases
  const newest = releases.listNewest()
  const isReady = !isDraining && (newest.length > 0 || !staleSince)
  return {
    status: isReady ? 200 : 503,
    body: {
      status: isReady ? 'ready' : isDraining ? 'draining' : 'unavailable',
      database: staleSince ? { status: 'down', since: staleSince.toISOString() } : { status: 'up' },
      releases: Object.fromEntries(newest.map((release) => [release.processId, release.number])),
    },
  }
}
