import { createWords } from '@/components/charts/words'
import { parseChartOptions } from '@/dataset/chart-options'
import { readPackage } from '@/dataset/read-package'
import messages from '@/messages/en.json' with { type: 'json' }
import { inventedPackageFolder, readFolder, realPackageFolder } from './read-folder'
import { strictWords } from './strict-words'

export const realDataset = readPackage(readFolder(realPackageFolder))
export const inventedDataset = readPackage(readFolder(inventedPackageFolder))
export const english = strictWords(createWords('en', messages), messages)
export const firstRelease = { number: 1, publishedOn: '2026-02-03' }

/** Options as an address gives them; a test with a value that is not allowed fails. */
export function optionsFrom(query: string) {
  const { options, problems } = parseChartOptions(new URLSearchParams(query))
  if (problems.length > 0) throw new Error(`Options ${query}: ${JSON.stringify(problems)}`)
  return options
}
