/** The records that stand beside an article at its desk: what they are called, and what they rest on. */
import type { Article } from '@/dataset/articles/article'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { evidenceTypeOf } from '@/dataset/edits/references'
import { recordKey } from '@/dataset/record-key'
import { tables } from '@/dataset/tables'
import { nameRecord } from '../records/name-record'

/** What a record of an article is called where the article is known. */
export function nameReport({ table, row }: StoredRecord, names: ProcessNames): string {
  const name = nameRecord(table, { ...row, source: null }, names)
  return table === 'statements' ? `${row.speaker}: ${name}` : name
}

/** What kind of record it is, in a word or two. */
export const kindOfReport = ({ table }: StoredRecord) => kinds[table] ?? tables[table].title

/** What one record of a table is called, where its title would mislead. */
const kinds: Readonly<Partial<Record<StoredRecord['table'], string>>> = {
  sources: 'Article',
  claim_reports: 'Claim',
  demand_reports: 'Demand, step',
  demands: 'Demand',
  statements: 'Statement',
  delegation_seats: 'Seat',
  people: 'Person',
  institutions: 'Institution',
  parties: 'Party',
  rounds: 'Round',
  round_reports: 'Round',
  events: 'Event',
  discrepancies: 'Discrepancy',
}

/** The record for which a piece of evidence is. */
export function findReport(piece: StoredRecord, reports: readonly StoredRecord[]): StoredRecord | undefined {
  return reports.find((report) => isFor(piece, report))
}

/** Whether a piece of evidence is for a record. */
export const isFor = (piece: StoredRecord, report: StoredRecord) => keyOfPiece(piece) === keyOf(report)

/** The records that rest on any of some pieces of evidence. */
export function listResting(
  reports: readonly StoredRecord[],
  evidence: Article['evidence'],
): readonly StoredRecord[] {
  const keys = new Set(evidence.map(keyOfPiece))
  return reports.filter((report) => keys.has(keyOf(report)))
}

/** The records of an article alone that rest on no words of it. */
export function listUnrested(
  reports: readonly StoredRecord[],
  evidence: Article['evidence'],
): readonly StoredRecord[] {
  const resting = new Set(listResting(reports, evidence))
  return reports.filter((report) => 'source' in report.row && !resting.has(report))
}

const keyOfPiece = ({ row }: StoredRecord) => `${row.record_type} ${row.record_id}`

const keyOf = ({ table, row }: StoredRecord) => {
  const type = evidenceTypeOf(table)
  return type ? `${type} ${recordKey(type, row)}` : ''
}
