import { getWords } from '@/components/charts/get-words'
import { pinOf } from '@/components/records/record-address'
import { parseChartOptions, type SearchParams } from '@/dataset/chart-options'
import { readStanding } from './read-standing'
import { requireRelease } from './require-release'

/** What every page of a process is drawn from; ends in 404 where the process or the release does not exist. */
export async function readProcessPage(processId: string, query: SearchParams) {
  const release = await requireRelease(processId, query)
  const { options } = parseChartOptions(query)
  const words = getWords(options.lang)
  const pin = pinOf(options.release !== null, release, words)
  return { release, options, words, pin, standing: readStanding(release, query) }
}
