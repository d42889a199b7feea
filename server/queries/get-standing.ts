import 'server-only'
import type { CorrectionEntry } from '@/dataset/release-entry'
import { getHouse } from '@/server/house'
import type { Release } from '@/server/releases/release'
import { listCorrections } from '@/server/releases/tell-releases'

/** How a release stands against those that came after it. */
export interface Standing {
  /** The newest release that may be shown; null where none is newer. */
  readonly newer: Release | null
  readonly corrections: readonly CorrectionEntry[]
}

/** What readers of a chart that is pinned to a release must know of later ones. */
export function getStanding({ processId, number }: Pick<Release, 'processId' | 'number'>): Standing {
  const { releases } = getHouse()
  const newest = releases.listNewest().find((release) => release.processId === processId)
  return {
    newer: newest && newest.number > number ? newest : null,
    corrections: listCorrections(number, releases.listHeads(processId)),
  }
}
