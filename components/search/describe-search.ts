/** What a search found, in words. */
import { sum } from 'd3-array'
import type { ReleasedDataset } from '@/components/charts/draw-chart'
import type { Words } from '@/components/charts/words'
import { findMarkOf } from '@/components/records/charts-showing'
import { chartHref, type Pin, recordHref } from '@/components/records/record-address'
import { pagedRecordOf } from '@/components/records/record-names'
import type { SearchedType } from './search-documents'
import { type FoundRecords, type SearchHit, searchRecords } from './search-records'

/** One record that was found. */
export interface DescribedHit {
  readonly type: SearchedType
  readonly id: string
  readonly name: string
  /** What kind of record it is. */
  readonly kind: string
  /** Where the words stand if not in the name. */
  readonly matched: { readonly label: string; readonly text: string } | null
  /** Its page, or the mark of a chart that shows it; null where there is neither. */
  readonly href: string | null
}

/** What a search found, best first. */
export interface DescribedSearch extends Omit<FoundRecords, 'hits'> {
  readonly hits: readonly DescribedHit[]
  /** How many were found, listed or not. */
  readonly total: number
  /** How many were found, as a sentence. */
  readonly summary: string
}

/** Searches a release and says what was found; `most` limits what is listed, not what is counted. */
export function describeSearch(
  release: ReleasedDataset,
  question: string,
  { pin, most, words }: { readonly pin: Pin; readonly most: number; readonly words: Words },
): DescribedSearch {
  const { hits, counts, isPartial } = searchRecords(release.dataset, question, most)
  const total = sum(counts.values())
  return {
    total,
    counts,
    isPartial,
    summary: words.t('search.summary', { n: total, query: question }),
    hits: hits.map((hit) => describeHit(release, hit, pin, words)),
  }
}

function describeHit(
  release: ReleasedDataset,
  { type, id, name, matched }: SearchHit,
  pin: Pin,
  words: Words,
): DescribedHit {
  return {
    type,
    id,
    name,
    kind: words.t(`search.one.${type}`),
    matched: matched && { label: words.t(`search.field.${matched.field}`), text: matched.text },
    href: hrefOf(release, { type, id }, pin),
  }
}

function hrefOf(
  release: ReleasedDataset,
  record: { readonly type: SearchedType; readonly id: string },
  pin: Pin,
): string | null {
  const { dataset } = release
  const mark = record.type === 'event' ? findMarkOf(release, 'timeline', record) : null
  if (mark !== null) return chartHref(dataset.process.id, 'timeline', pin, { mark })
  const paged = pagedRecordOf(dataset, record)
  return paged && recordHref(dataset.process.id, paged, pin)
}
