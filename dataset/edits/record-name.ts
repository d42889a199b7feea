import { formatKey } from '../record-key'
import type { AnyRow } from '../rules/rule'
import type { TableName } from '../tables'

/** The column that says in a few words what a row is. */
const nameColumns: Readonly<Partial<Record<TableName, string>>> = {
  sources: 'short_name',
  parties: 'name',
  institutions: 'name',
  people: 'name',
  person_names: 'spelling',
  rounds: 'label',
  round_reports: 'label_used',
  demands: 'title',
  claims: 'label',
  statements: 'gist',
  events: 'title',
  event_reports: 'version',
  discrepancies: 'title',
  discrepancy_positions: 'position',
  evidence: 'anchor',
  outside_documents: 'title',
  vocabularies: 'label',
}

/** The column that a record is called by; undefined where that is its key. */
export function nameColumnOf(table: TableName): string | undefined {
  return nameColumns[table]
}

/** What a record is called in a list: its name, or its key where it has none. */
export function recordName(table: TableName, row: AnyRow): string {
  const column = nameColumns[table]
  const name = column === undefined ? null : row[column]
  return typeof name === 'string' ? name : formatKey(table, row)
}
