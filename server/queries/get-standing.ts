import 'server-only'
import { descending } from 'd3-array'
import { type CorrectionEntry, isAbout } from '@/dataset/release-entry'
import { getHouse } from '@/server/house'
import type { Release } from '@/server/releases/release'
import { listReleases } from './get-release'

/** How a release stands against those that came after it. */
export interface Standing {
  /** The newest release that may be shown; null where none is newer. */
  readonly newer: Release | null
  /** Newest first. */
  readonly corrections: readonly CorrectionEntry[]
}

/** What readers of a chart that is pinned to a release must know of later ones. */
export function getStanding({ processId, number }: Pick<Release, 'processId' | 'number'>): Standing {
  const { releases } = getHouse()
  const newest = releases.listNewest().find((release) => release.processId === processId)
  return {
    newer: newest && newest.number > number ? newest : null,
    corrections: listReleases(processId)
      .flatMap(({ corrections }) => corrections)
      .filter((correction) => isAbout(correction, number))
      .sort((a, b) => descending(a.correctedAt, b.correctedAt)),
  }
}
