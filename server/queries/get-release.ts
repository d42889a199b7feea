import 'server-only'
import { getHouse } from '@/server/house'
import type { Release } from '@/server/releases/release'

/**
 * A release of a process, the newest where no number is given; undefined where there is none. The front has loaded
 * it before the page is asked for, so ReleasesUnavailable and ReleaseWithdrawn do not reach pages.
 */
export function getRelease(processId: string, number?: number | null): Promise<Release | undefined> {
  return getHouse().releases.get(processId, number ?? undefined)
}

/** The newest release of every process, by process id. */
export function listNewestReleases(): readonly Release[] {
  return getHouse().releases.listNewest()
}
