import 'server-only'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { countTableChanges, type TableChange } from '@/dataset/table-changes'
import { isReleasesUnavailable, isReleaseWithdrawn, type Release } from '@/server/releases/release'
import { getRelease } from './get-release'

/**
 * What a release changed against the one it was compared with when it was published; null where that one was
 * withdrawn since, or cannot be read now.
 */
export async function getTableChanges(
  release: Release,
  { comparedWith }: ReleaseEntry,
): Promise<readonly TableChange[] | null> {
  if (comparedWith === null) return countTableChanges(null, release.dataset)
  try {
    const before = await getRelease(release.processId, comparedWith)
    return before ? countTableChanges(before.dataset, release.dataset) : null
  } catch (error) {
    // The front loads the release of an address alone, so that of another one can fail here.
    if (isReleaseWithdrawn(error) || isReleasesUnavailable(error)) return null
    throw error
  }
}
