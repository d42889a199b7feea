/** The records that have a page of their own, and the segment of its address: `/{process}/{segment}/{id}`. */
import type { RecordType } from './closed-lists'
import type { Dataset } from './dataset'
import { recordTable } from './record-key'

/** The type of record behind each segment, in the order in which pages list them. */
export const recordSegments = {
  demands: 'demand',
  people: 'person',
  claims: 'claim',
  sources: 'source',
  rounds: 'round',
  discrepancies: 'discrepancy',
} as const satisfies Readonly<Record<string, RecordType>>

/** The segment of an address under which records of one type stand. */
export type RecordSegment = keyof typeof recordSegments

/** A type of record that has a page. */
export type PagedType = (typeof recordSegments)[RecordSegment]

/** Whether a word from an address names records that have pages. */
export function isRecordSegment(word: string): word is RecordSegment {
  return Object.hasOwn(recordSegments, word)
}

/** The types that have pages, in the order in which pages list them. */
export const pagedTypes: readonly PagedType[] = Object.values(recordSegments)

/** The segment under which records of a type stand; null where they have no pages. */
export function segmentOf(type: RecordType): RecordSegment | null {
  const segments = Object.keys(recordSegments).filter(isRecordSegment)
  return segments.find((segment) => recordSegments[segment] === type) ?? null
}

/** Whether a dataset has a record of this type and id. */
export function hasRecord({ rows }: Pick<Dataset, 'rows'>, type: PagedType, id: string): boolean {
  return rows[recordTable(type)].some((row) => row.id === id)
}
