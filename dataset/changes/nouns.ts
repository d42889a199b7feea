import type { TableName } from '../tables'

/** What a row of each table is called, one and several. */
const nouns: Readonly<Record<TableName, { readonly one: string; readonly many: string }>> = {
  sources: { one: 'article', many: 'articles' },
  parties: { one: 'party', many: 'parties' },
  institutions: { one: 'institution', many: 'institutions' },
  people: { one: 'person', many: 'people' },
  person_names: { one: 'spelling of a name', many: 'spellings of names' },
  rounds: { one: 'round', many: 'rounds' },
  round_reports: { one: 'account of a round', many: 'accounts of rounds' },
  delegation_seats: { one: 'seat', many: 'seats' },
  demands: { one: 'demand', many: 'demands' },
  demand_reports: { one: 'step of a demand', many: 'steps of demands' },
  claims: { one: 'claim', many: 'claims' },
  claim_reports: { one: 'report on a claim', many: 'reports on claims' },
  statements: { one: 'statement', many: 'statements' },
  events: { one: 'event', many: 'events' },
  event_reports: { one: 'account of an event', many: 'accounts of events' },
  discrepancies: { one: 'discrepancy', many: 'discrepancies' },
  discrepancy_positions: { one: 'position in a discrepancy', many: 'positions in discrepancies' },
  discrepancy_subjects: { one: 'subject of a discrepancy', many: 'subjects of discrepancies' },
  evidence: { one: 'piece of evidence', many: 'pieces of evidence' },
  outside_documents: { one: 'document outside the set', many: 'documents outside the set' },
  vocabularies: { one: 'code of a vocabulary', many: 'codes of vocabularies' },
  codings: { one: 'coded value', many: 'coded values' },
}

/** What one row of a table is called: 'demand', 'piece of evidence'. */
export const nameOne = (table: TableName): string => nouns[table].one

/** '1 demand', '12 pieces of evidence'. */
export function formatCount(count: number, table: TableName): string {
  return `${count} ${count === 1 ? nouns[table].one : nouns[table].many}`
}
