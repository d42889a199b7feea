import 'server-only'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { getHouse } from '@/server/house'
import type { Release } from '@/server/releases/release'
import { tellReleases } from '@/server/releases/tell-releases'

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

/** The newest release of the process that was published first; undefined where nothing was published. */
export function findLeadingRelease(): Release | undefined {
  return getHouse().releases.findLeading()
}

/** All releases of a process, newest first, withdrawn ones too; empty if there is no such process. */
export function listReleases(processId: string): readonly ReleaseEntry[] {
  return tellReleases(getHouse().releases.listHeads(processId))
}

/** A release as its own page tells of it. */
export function findEntry({
  processId,
  number,
}: Pick<Release, 'processId' | 'number'>): ReleaseEntry | undefined {
  return listReleases(processId).find((entry) => entry.number === number)
}
