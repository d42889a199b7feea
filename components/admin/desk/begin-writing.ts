/** What is written at the desk of an article, as it is begun. */
import type { Article } from '@/dataset/articles/article'
import { saysNothing } from '@/dataset/articles/second-coding'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import { deskDraftName, recordDraftName } from '../records/draft-names'
import type { Writing } from './desk-form'
import { beginReport, findReportOf, type UnitToWrite, valueCell } from './unit-to-write'

/** The article at whose desk something is written, by its uid. */
export interface DeskPlace {
  readonly processId: string
  readonly uid: number
}

/** Begins a new record of a table. */
export const beginNew = (
  { processId, uid }: DeskPlace,
  begun: Pick<Writing, 'table' | 'texts' | 'words'>,
): Writing => ({
  ...begun,
  record: null,
  draftUnder: deskDraftName(processId, begun.table, uid, crypto.randomUUID()),
})

/** Goes on with a new record that was begun before, by the name of its draft. */
export const goOnWith = (table: TableName, draftUnder: string): Writing => ({
  table,
  record: null,
  texts: {},
  words: null,
  draftUnder,
})

/** Opens a record that is there, to which some words may be added. */
export const openRecord = (processId: string, record: StoredRecord, words: Writing['words']): Writing => ({
  table: record.table,
  record,
  texts: {},
  words,
  draftUnder: recordDraftName(processId, record.table, record.uid),
})

/** Begins what an address asks for, with the value that was set down; null where it asks to write nothing that is not there anyway. */
export function beginAsked(
  place: DeskPlace,
  asked: UnitToWrite,
  reports: Article['reports'],
): Writing | null {
  const report = findReportOf(asked, reports)
  const { value: setDown } = asked
  if (report) {
    const opened = openRecord(place.processId, report, null)
    return { ...opened, texts: setDown === saysNothing ? {} : valueCell(asked), setDown }
  }
  if (setDown === saysNothing) return null
  return { ...beginNew(place, { ...beginReport(asked), words: null }), setDown }
}
