import { groups } from 'd3-array'
import { roundsInOrder } from '@/components/charts/articles'
import { keyOfRecord, type RecordRef } from '@/components/charts/mark'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { type PagedType, pagedTypes } from '@/dataset/record-pages'
import type { PreparedRecord } from './prepare-record'
import { pagedRecordOf } from './record-names'
import { orderRecords } from './record-order'

/** Records of one type that have to do with another. */
export interface RelatedGroup {
  readonly type: RecordType
  readonly records: readonly RecordRef[]
}

/**
 * The records that have to do with one: its rounds, who sat there, points about it, and what the same discrepancies
 * are about. Grouped by type, each in the order of its list. Nothing for an article, whose page has all of it.
 */
export function listRelated(
  dataset: Dataset,
  type: PagedType,
  id: string,
  { differences }: Pick<PreparedRecord, 'differences'>,
): readonly RelatedGroup[] {
  if (type === 'source' || type === 'discrepancy') return []
  const shared = new Set(differences.map((difference) => difference.id))
  const beside = dataset.rows.discrepancy_subjects
    .filter(({ discrepancy }) => shared.has(discrepancy))
    .flatMap(({ record_type, record_id }) => {
      const paged = pagedRecordOf(dataset, { type: record_type, id: record_id })
      return paged && paged.type !== 'source' ? [paged] : []
    })
  const wanted = new Set([...direct(dataset, type, id), ...beside].map(keyOfRecord))
  wanted.delete(keyOfRecord({ type, id }))
  return pagedTypes.flatMap((own) => {
    const records = orderRecords(dataset, own)
      .flatMap(({ ids }) => ids)
      .map((one) => ({ type: own, id: one }))
      .filter((ref) => wanted.has(keyOfRecord(ref)))
    return records.length > 0 ? [{ type: own, records }] : []
  })
}

/** What a discrepancy is about, by type, each record as the dataset names it. */
export function listSubjects({ rows }: Dataset, id: string): readonly RelatedGroup[] {
  const subjects = rows.discrepancy_subjects
    .filter(({ discrepancy }) => discrepancy === id)
    .map(({ record_type, record_id }) => ({ type: record_type, id: record_id }))
    .sort((a, b) => (keyOfRecord(a) < keyOfRecord(b) ? -1 : 1))
  return groups(subjects, (subject) => subject.type).map(([type, records]) => ({ type, records }))
}

/** The records that a record names, or that name it. */
function direct(
  dataset: Dataset,
  type: Exclude<PagedType, 'source' | 'discrepancy'>,
  id: string,
): readonly RecordRef[] {
  const { rows } = dataset
  const inRounds = (ids: readonly (string | null)[]) =>
    roundsInOrder(dataset)
      .filter((round) => ids.includes(round.id))
      .map((round): RecordRef => ({ type: 'round', id: round.id }))
  switch (type) {
    case 'demand':
      return inRounds(rows.demand_reports.filter(({ demand }) => demand === id).map(({ round }) => round))
    case 'person':
      return inRounds(rows.delegation_seats.filter(({ person }) => person === id).map(({ round }) => round))
    case 'claim':
      return inRounds(rows.claims.filter((claim) => claim.id === id).map(({ round }) => round))
    case 'round':
      return [
        ...rows.delegation_seats.flatMap(({ person, round }) =>
          round === id && person !== null ? [{ type: 'person' as const, id: person }] : [],
        ),
        ...rows.claims
          .filter(({ round }) => round === id)
          .map((claim) => ({ type: 'claim' as const, id: claim.id })),
      ]
  }
}
