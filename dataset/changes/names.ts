import type { Cell } from '../cell-text'
import { closedLists } from '../closed-lists'
import type { Column } from '../columns'
import type { Dataset } from '../dataset'
import { type Row, type TableName, tables } from '../tables'

/** What records and codes of two datasets are called; a name that changed is the new one. */
export interface Names {
  /** The name of the row with this id; the id itself where there is none. */
  record(table: TableName, id: string): string
  /** The label of a code; the code itself where there is none. */
  code(vocabulary: string, code: string): string
  /** A cell as a reader knows it: names for ids, labels for codes, yes and no. */
  cell(table: TableName, column: string, value: Cell): string
}

/** How a row with an id is called in a sentence. */
const nameColumns: Partial<Record<TableName, string>> = {
  sources: 'short_name',
  parties: 'short_name',
  institutions: 'name',
  people: 'name',
  rounds: 'label',
  demands: 'title',
  claims: 'label',
  events: 'title',
  discrepancies: 'title',
  outside_documents: 'title',
}

/** Names from both datasets, so that what was removed has a name too. */
export function createNames(before: Dataset, after: Dataset): Names {
  const records = new Map([...listRecords(before), ...listRecords(after)])
  const labels = new Map([...before.rows.vocabularies, ...after.rows.vocabularies].map(nameCode))
  const record = (table: TableName, id: string) => records.get(`${table} ${id}`) ?? id
  const code = (vocabulary: string, value: string) => labels.get(`${vocabulary} ${value}`) ?? value
  const cell = (table: TableName, name: string, value: Cell) => {
    if (value === null) return 'empty'
    if (typeof value === 'boolean') return value ? 'yes' : 'no'
    const column = (tables[table].columns as Readonly<Record<string, Column>>)[name]
    if (column?.references) return record(column.references as TableName, String(value))
    const [vocabulary] = [column && vocabularyOf(column)].flat()
    return vocabulary === undefined ? String(value) : code(vocabulary, String(value))
  }
  return { record, code, cell }
}

function listRecords({ rows }: Dataset): [string, string][] {
  return Object.entries(nameColumns).flatMap(([table, column]) =>
    rows[table as TableName].map((row): [string, string] => {
      const cells = row as Readonly<Record<string, Cell>>
      return [`${table} ${cells.id}`, String(cells[column])]
    }),
  )
}

function nameCode({ vocabulary, code, label }: Row<'vocabularies'>): [string, string] {
  return [`${vocabulary} ${code}`, label]
}

function vocabularyOf({ vocabulary, closedList }: Column): string | readonly string[] | undefined {
  return vocabulary ?? Object.entries(closedLists).find(([, list]) => list === closedList)?.[0]
}
