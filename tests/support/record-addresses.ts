import { type PagedType, recordSegments } from '@/dataset/record-pages'
import { processId } from './chart-addresses'

/** A record of each type of the first process that has much to show. */
const sampleRecords: Readonly<Record<PagedType, string>> = {
  demand: 'act-against-ttp-sanctuaries',
  person: 'khawaja-asif',
  claim: 'ceasefire-dated-18-october',
  source: 'five-takeaways-undated',
  round: 'istanbul-1',
  discrepancy: 'pakistan-head-istanbul-1',
}

/** The list and one page of every type of record. */
export const recordAddresses = Object.entries(recordSegments).flatMap(([segment, type]) => [
  `/${processId}/${segment}`,
  `/${processId}/${segment}/${sampleRecords[type]}`,
])
