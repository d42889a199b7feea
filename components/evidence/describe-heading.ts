import type { Mark, RecordRef } from '@/components/charts/mark'
import { openSentence } from '@/components/charts/open-sentence'
import type { Words } from '@/components/charts/words'
import { nameRecord, pagedRecordOf } from '@/components/records/record-names'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { requireRow } from './prepare-evidence'

/** What a mark is about, in few words, and what it shows of it. */
export interface DossierHeading {
  readonly title: string
  /** What the mark shows, without the title; null where the title says it. */
  readonly line: string | null
  /** The record with a page of its own on which the mark reports. */
  readonly subject: RecordRef | null
}

/** The heading over a mark's evidence; `spoken` is the label of the mark. */
export function describeHeading(
  dataset: Dataset,
  mark: Pick<Mark, 'records' | 'context'>,
  spoken: string,
  words: Words,
): DossierHeading {
  const item = mark.context.find(({ type }) => itemTypes.has(type))
  const [only, ...others] = mark.records
  const record = item ?? (others.length === 0 ? only : undefined)
  if (!record) return { title: openSentence(spoken, words), line: null, subject: null }
  const subject = pagedRecordOf(dataset, record)
  const title = nameHolder(dataset, record) ?? nameRecord(dataset, record, words)
  return { title: openSentence(title, words), line: withoutTitle(spoken, title, words), subject }
}

const itemTypes: ReadonlySet<RecordType> = new Set(['demand', 'claim', 'event', 'discrepancy'])

/** Who speaks or sits there: the name alone, since the line under it says the rest. */
function nameHolder(dataset: Dataset, { type, id }: RecordRef): string | null {
  if (type === 'statement') return requireRow(dataset, type, id).speaker
  if (type !== 'delegation_seat') return null
  const { person } = requireRow(dataset, type, id)
  return person === null ? null : requireRow(dataset, 'person', person).name
}

/** A label that begins with the title goes on after it. */
function withoutTitle(spoken: string, title: string, words: Words): string | null {
  const after = spoken.slice(title.length)
  const isSame = spoken.toLowerCase().startsWith(title.toLowerCase()) && /^([\s,:;.]|$)/.test(after)
  if (!isSame) return spoken
  const rest = after.replace(/^[\s,:;.]+/, '')
  return rest === '' ? null : openSentence(rest, words)
}
