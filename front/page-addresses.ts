import { isChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { hasRecord, isRecordSegment, recordSegments } from '@/dataset/record-pages'

/** What the address of a page names that its process does not have; `address` where it is none of ours at all. */
export type MissingPage = 'chart' | 'record' | 'address'

/** Pages `/{process}/{name}` beside the lists of records. A test compares them with the folders of `app`. */
export const processPages: ReadonlySet<string> = new Set(['feed.atom', 'method', 'releases', 'search'])

/**
 * What the address of a page of a process names that does not exist; null where it exists, or where it is so long that
 * no route of Next's matches it. Takes the decoded segments after the process.
 */
export function findMissingPage(
  dataset: Dataset,
  [name = '', id = '']: readonly string[],
): MissingPage | null {
  if (name === '') return null
  if (isRecordSegment(name))
    return id === '' || hasRecord(dataset, recordSegments[name], id) ? null : 'record'
  if (name === 'charts' && id !== '') return isChartSlug(id) ? null : 'chart'
  // Which releases there are is asked where the release of the address is looked for.
  const hasPage = processPages.has(name) && (id === '' || name === 'releases')
  return hasPage ? null : 'address'
}
