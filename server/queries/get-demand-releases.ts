import 'server-only'
import { type DemandRelease, describeDemandChanges } from '@/dataset/demand-changes'
import { getHouse } from '@/server/house'
import { isReleasesUnavailable, isReleaseWithdrawn, type Release } from '@/server/releases/release'

/** The shown releases that changed something about a demand, newest first; those that cannot be read now are passed over. */
export async function getDemandReleases(
  processId: string,
  demand: string,
): Promise<readonly DemandRelease[]> {
  const { releases } = getHouse()
  const shown = releases.listHeads(processId).filter(({ withdrawal }) => withdrawal === null)
  const told: DemandRelease[] = []
  let before: Release | undefined
  for (const { number, publishedAt } of shown) {
    const release = await releases.get(processId, number).catch((error: unknown) => {
      if (!isReleaseWithdrawn(error) && !isReleasesUnavailable(error)) throw error
    })
    if (!release) continue
    const isThere = (one: Release) => one.dataset.rows.demands.some(({ id }) => id === demand)
    const wasThere = before !== undefined && isThere(before)
    if (isThere(release) && !wasThere) told.push({ number, publishedAt, changes: null })
    else if (before && wasThere) {
      const changes = describeDemandChanges(before.dataset, release.dataset, demand)
      if (changes.length > 0) told.push({ number, publishedAt, changes })
    }
    before = release
  }
  return told.reverse()
}
