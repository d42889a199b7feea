import { ascending, descending, group } from 'd3-array'
import { keyOfRecord, type Mark, type RecordRef } from '@/components/charts/mark'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { evidenceOf } from '@/dataset/evidence-of'
import { lookUp } from '@/dataset/lookup'
import { type RecordRow, recordKey, recordTable } from '@/dataset/record-key'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'

/** One record as one article has it: where it stands there. */
export interface EvidenceEntry {
  readonly record: RecordRef
  /** Whether the mark shows this record; the others stand beside it. */
  readonly isShown: boolean
  /** Whether the mark shows it although the article goes on after it. */
  readonly isNotLastStep: boolean
  /** The demand or claim that the record reports on, where the mark shows reports on several. */
  readonly about: RecordRef | null
  /** Paragraphs and locating phrases, in the order of the article. */
  readonly passages: readonly Row<'evidence'>[]
}

/** All that one article has for a mark. */
export interface EvidenceArticle {
  readonly source: Row<'sources'>
  readonly entries: readonly EvidenceEntry[]
}

/** The evidence behind a mark. Articles come oldest first. */
export interface Evidence {
  readonly mark: Mark
  /** Articles with a record that the mark shows, with what else they report in the same place. */
  readonly articles: readonly EvidenceArticle[]
  /** Articles that report in the same place and are not shown by this mark. */
  readonly others: readonly EvidenceArticle[]
  /** Where each article has the item itself. */
  readonly mentions: readonly EvidenceArticle[]
  /** Where accounts differ about what the mark shows, or about the item. */
  readonly differences: readonly Row<'discrepancies'>[]
}

/** Gathers the evidence of every record behind a mark. Throws where a mark names a record that does not exist. */
export function prepareEvidence(dataset: Dataset, mark: Mark): Evidence {
  const isItem = ({ type }: RecordRef) => itemTypes.has(type)
  const reports = [...mark.records, ...mark.context.filter((record) => !isItem(record))]
  const items = mark.context.filter(isItem)
  const articles = gatherArticles(dataset, mark, reports)
  const hasShown = (article: EvidenceArticle) => article.entries.some((entry) => entry.isShown)
  return {
    mark,
    articles: articles.filter(hasShown),
    others: articles.filter((article) => !hasShown(article)),
    mentions: gatherArticles(dataset, mark, items),
    differences: differencesAbout(dataset, [...mark.records, ...items]),
  }
}

/** What is reported on, as against the reports on it. */
const itemTypes: ReadonlySet<RecordType> = new Set(['demand', 'claim', 'person', 'round', 'event'])

/** Discrepancies about any of these records: what cannot both be right first. */
export function differencesAbout(
  dataset: Dataset,
  records: readonly RecordRef[],
): readonly Row<'discrepancies'>[] {
  const look = lookUp(dataset)
  const wanted = new Set(records.map(keyOfRecord))
  const ids = new Set(
    dataset.rows.discrepancy_subjects
      .filter((subject) => wanted.has(keyOfRecord({ type: subject.record_type, id: subject.record_id })))
      .map((subject) => subject.discrepancy),
  )
  return dataset.rows.discrepancies
    .filter(({ id }) => ids.has(id))
    .sort(
      (a, b) =>
        ascending(
          look.rank('discrepancy_severity', a.severity),
          look.rank('discrepancy_severity', b.severity),
        ) ||
        ascending(look.rank('discrepancy_kind', a.kind), look.rank('discrepancy_kind', b.kind)) ||
        ascending(a.id, b.id),
    )
}

function gatherArticles(
  dataset: Dataset,
  mark: Mark,
  records: readonly RecordRef[],
): readonly EvidenceArticle[] {
  const items = mark.records.map((record) => itemOf(dataset, record)?.id)
  const isOnSeveral = new Set(items).size > 1
  const found = records.flatMap((record) => {
    requireRecord(dataset, record)
    const passages = group(evidenceOf(dataset, record), (passage) => passage.source)
    return [...passages].map(([source, own]) => ({
      source,
      entry: {
        record,
        isShown: mark.records.includes(record) && (mark.article ?? source) === source,
        isNotLastStep: mark.notLastStep.includes(record.id),
        about: isOnSeveral ? itemOf(dataset, record) : null,
        passages: [...own].sort((a, b) => a.paragraph - b.paragraph),
      },
    }))
  })
  const bySource = group(found, ({ source }) => source)
  const shownTypes = new Set(mark.records.map(({ type }) => type))
  return oldestFirst(dataset.rows.sources).flatMap((source) => {
    const entries = bySource.get(source.id)?.map(({ entry }) => entry)
    return entries ? [{ source, entries: entries.sort(compareEntries(shownTypes)) }] : []
  })
}

/** What a report is on; null for records that are no reports on a demand or claim. */
export function itemOf(dataset: Dataset, { type, id }: RecordRef): RecordRef | null {
  switch (type) {
    case 'claim_report':
      return { type: 'claim', id: requireRow(dataset, type, id).claim }
    case 'demand_report':
      return { type: 'demand', id: requireRow(dataset, type, id).demand }
    default:
      return null
  }
}

/** The row of a record; throws where there is none. */
export function requireRow<T extends RecordType>(dataset: Dataset, type: T, id: string): RecordRow<T> {
  return requireRecord(dataset, { type, id }) as RecordRow<T>
}

/** Where a record stands in the articles, in the order of each. */
export function passagesOf(dataset: Dataset, record: RecordRef): readonly Row<'evidence'>[] {
  return evidenceOf(dataset, record).toSorted(
    (a, b) => ascending(a.source, b.source) || a.paragraph - b.paragraph,
  )
}

/** Records of the kind that the mark shows first, then by key, in which steps and versions count up. */
const compareEntries =
  (shownTypes: ReadonlySet<RecordType>) =>
  ({ record: a }: EvidenceEntry, { record: b }: EvidenceEntry) =>
    descending(shownTypes.has(a.type), shownTypes.has(b.type)) || collator.compare(a.id, b.id)

const collator = new Intl.Collator('en', { numeric: true })

/** The rows of a dataset by record, filled type by type as they are asked for. */
const known = new WeakMap<Dataset, Map<RecordType, ReadonlyMap<string, object>>>()

function requireRecord(dataset: Dataset, { type, id }: RecordRef): object {
  const types = known.get(dataset) ?? new Map<RecordType, ReadonlyMap<string, object>>()
  known.set(dataset, types)
  const rows =
    types.get(type) ?? new Map(dataset.rows[recordTable(type)].map((row) => [recordKey(type, row), row]))
  types.set(type, rows)
  const row = rows.get(id)
  if (!row) throw new Error(`${dataset.process.id} has no ${type} "${id}"`)
  return row
}
