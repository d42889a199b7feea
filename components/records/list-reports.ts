/** What articles have on a record that has a page: one report for each record that an article puts in words. */
import { ascending } from 'd3-array'
import { roundsInOrder } from '@/components/charts/articles'
import type { RecordRef } from '@/components/charts/mark'
import { passagesOf } from '@/components/evidence/prepare-evidence'
import type { RecordType } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { type RecordRow, recordKey } from '@/dataset/record-key'
import type { PagedType } from '@/dataset/record-pages'
import { rowsWith } from '@/dataset/rows-with'
import type { Row } from '@/dataset/tables'

/** One record as one article has it. */
export interface Report {
  readonly record: RecordRef
  readonly source: string
  /** What it reports on; null where that is the record of the page itself. */
  readonly about: RecordRef | null
}

/** All reports on a record, in reading order within each article. */
export function listReports(dataset: Dataset, type: PagedType, id: string): readonly Report[] {
  const { rows } = dataset
  switch (type) {
    case 'demand': {
      const steps = stepsInOrder(dataset, rowsWith(rows.demand_reports, 'demand', id)).map((row) =>
        report('demand_report', row),
      )
      return [...steps, ...mentionsBeside(dataset, { type, id }, steps)]
    }
    case 'claim':
      return rowsWith(rows.claim_reports, 'claim', id).map((row) => report('claim_report', row))
    case 'person':
      return [
        ...seats(dataset, rowsWith(rows.delegation_seats, 'person', id), null),
        ...inOrder(rowsWith(rows.statements, 'person', id)).map((row) => statement(row)),
        ...evidenced(dataset, { type, id }),
      ]
    case 'round': {
      const tellings = rowsWith(rows.round_reports, 'round', id).map((row) => report('round_report', row))
      return [
        ...tellings,
        ...mentionsBeside(dataset, { type, id }, tellings),
        ...seats(dataset, rowsWith(rows.delegation_seats, 'round', id), null),
        ...stepsInOrder(dataset, rowsWith(rows.demand_reports, 'round', id)).map(stepOfDemand),
      ]
    }
    case 'discrepancy':
      return unique(rowsWith(rows.discrepancy_positions, 'discrepancy', id)).map(({ source }) => ({
        record: { type, id },
        source,
        about: null,
      }))
    case 'source':
      return listAllOf(dataset, id)
  }
}

/** All that one article reports, kind by kind. */
function listAllOf(dataset: Dataset, id: string): readonly Report[] {
  const { rows } = dataset
  const own = <R extends { readonly source: string }>(table: readonly R[]) =>
    rowsWith<R, 'source'>(table, 'source', id)
  return [
    ...own(rows.round_reports)
      .toSorted(byRoundIn(dataset))
      .map((row) => report('round_report', row, { type: 'round', id: row.round })),
    ...seats(dataset, rows.delegation_seats, 'person').filter(({ source }) => source === id),
    ...stepsInOrder(dataset, own(rows.demand_reports)).map(stepOfDemand),
    ...own(rows.claim_reports).map((row) => report('claim_report', row, { type: 'claim', id: row.claim })),
    ...inOrder(own(rows.statements)).map((row) =>
      statement(row, row.person === null ? null : { type: 'person', id: row.person }),
    ),
    ...unique(own(rows.event_reports), ({ event }) => event).map(({ event }) => itself('event', event, id)),
    ...unique(own(rows.person_names), ({ person }) => person).map(({ person }) =>
      itself('person', person, id),
    ),
    ...unique(own(rows.discrepancy_positions), ({ discrepancy }) => discrepancy).map(({ discrepancy }) =>
      itself('discrepancy', discrepancy, id),
    ),
  ]
}

/** A row that says what one article has on an item. */
function report<T extends 'demand_report' | 'claim_report' | 'round_report'>(
  type: T,
  row: RecordRow<T>,
  about: RecordRef | null = null,
): Report {
  return { record: { type, id: recordKey(type, row) }, source: row.source, about }
}

/** What an article has on a record stands under that record where no row of its own says it. */
const itself = (type: RecordType, id: string, source: string): Report => {
  const record = { type, id }
  return { record, source, about: record }
}

const stepOfDemand = (row: Row<'demand_reports'>) =>
  report('demand_report', row, { type: 'demand', id: row.demand })

const statement = ({ id, source }: Row<'statements'>, about: RecordRef | null = null): Report => ({
  record: { type: 'statement', id },
  source,
  about,
})

/** A seat has no article of its own: its evidence says which ones name it. */
function seats(
  dataset: Dataset,
  wanted: readonly Row<'delegation_seats'>[],
  about: 'person' | null,
): readonly Report[] {
  return wanted.toSorted(byRoundIn(dataset)).flatMap(({ id, person }) =>
    evidenced(dataset, { type: 'delegation_seat', id }).map((report) => ({
      ...report,
      about: about && person !== null ? { type: about, id: person } : null,
    })),
  )
}

/** A mention in each article that reports nothing else on the record. */
function mentionsBeside(dataset: Dataset, record: RecordRef, reports: readonly Report[]): readonly Report[] {
  const telling = new Set(reports.map(({ source }) => source))
  return evidenced(dataset, record).filter(({ source }) => !telling.has(source))
}

/** One report for each article in which a record has evidence of its own. */
function evidenced(dataset: Dataset, record: RecordRef): readonly Report[] {
  return unique(passagesOf(dataset, record)).map(({ source }) => ({ record, source, about: null }))
}

function stepsInOrder(
  dataset: Dataset,
  steps: readonly Row<'demand_reports'>[],
): readonly Row<'demand_reports'>[] {
  const byRound = byRoundIn(dataset)
  return steps.toSorted((a, b) => ascending(a.demand, b.demand) || byRound(a, b) || ascending(a.step, b.step))
}

/** By the order of rounds; what no article ties to a round comes last. */
function byRoundIn(dataset: Dataset) {
  const places = new Map(roundsInOrder(dataset).map(({ id }, index) => [id, index]))
  const placeOf = (round: string | null) =>
    round === null ? places.size : (places.get(round) ?? places.size)
  return (a: { readonly round: string | null }, b: { readonly round: string | null }) =>
    ascending(placeOf(a.round), placeOf(b.round))
}

const inOrder = (statements: readonly Row<'statements'>[]) =>
  statements.toSorted((a, b) => ascending(a.paragraph, b.paragraph) || ascending(a.id, b.id))

/** The first row for each article, or for each key. */
function unique<R extends { readonly source: string }>(
  rows: readonly R[],
  keyOf: (row: R) => string = ({ source }) => source,
): readonly R[] {
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(keyOf(row)) && seen.add(keyOf(row)))
}
