/** Which records name which: what must follow a changed key, and what stands in the way of a deletion. */
import type { RecordType } from '../closed-lists'
import { evidencedTypes, recordTypes } from '../closed-lists'
import type { Column } from '../columns'
import { recordKey, recordTable } from '../record-key'
import type { AnyRow } from '../rules/rule'
import { type TableName, tables } from '../tables'

/** One place in a row that names a record of another table, or a code of a vocabulary. */
export interface Reference {
  /** What is named, as `targetOf` writes it. */
  readonly target: string
  readonly column: string
  /** Whether the row means nothing without what it names, and goes with it; otherwise it must be changed first. */
  readonly isOwned: boolean
  /** The row with another key or code in this place. */
  repoint(row: AnyRow, key: string): AnyRow
}

const typesByTable = new Map<TableName, RecordType>(recordTypes.map((type) => [recordTable(type), type]))

/** The type of the records of a table; undefined for tables that nothing points to. */
export function recordTypeOf(table: TableName): RecordType | undefined {
  return typesByTable.get(table)
}

/** Whether the records of a table carry evidence of their own. */
export function isEvidenced(table: TableName): boolean {
  return evidencedTypes.some((type) => recordTable(type) === table)
}

/** The type under which evidence names the records of a table; undefined where they carry none of their own. */
export function evidenceTypeOf(table: TableName): RecordType | undefined {
  return isEvidenced(table) ? recordTypeOf(table) : undefined
}

/** What others call a row, within its table: its id, the key of a report, its code; null where nothing can name it. */
export function keyOfTarget(table: TableName, row: AnyRow): string | null {
  if (table === 'vocabularies') return String(row.code)
  const type = recordTypeOf(table)
  return type === undefined ? null : recordKey(type, row)
}

/** The name under which a row is a target; null where nothing can name it. */
export function targetOf(table: TableName, row: AnyRow): string | null {
  const key = keyOfTarget(table, row)
  if (key === null) return null
  return table === 'vocabularies' ? nameCode(String(row.vocabulary), key) : nameRecord(table, key)
}

const nameRecord = (table: TableName, key: string) => `${table} ${key}`
const nameCode = (vocabulary: string, code: string) => `vocabularies ${vocabulary} ${code}`

/** Every place in a row that names something; nothing for cells that are empty. */
export function referencesOf(table: TableName, row: AnyRow): readonly Reference[] {
  const columns = Object.entries<Column>(tables[table].columns)
  return [
    ...columns.flatMap(([name, column]) => referencesOfCell(table, name, column, row)),
    ...pointerOf(row),
    ...(table === 'codings' ? unitParts(row) : []),
    ...(table === 'vocabularies' && row.vocabulary === 'side' ? partyOfSide(row) : []),
  ]
}

function referencesOfCell(table: TableName, name: string, column: Column, row: AnyRow): Reference[] {
  const value = row[name] ?? null
  if (value === null) return []
  const cell = { column: name, repoint: (old: AnyRow, key: string) => ({ ...old, [name]: key }) }
  if (column.references !== undefined) {
    const key: readonly string[] = tables[table].key
    const isOwned = column.required === true || key.includes(name)
    return [{ ...cell, target: nameRecord(column.references as TableName, String(value)), isOwned }]
  }
  const vocabularies = column.vocabulary === undefined ? [] : [column.vocabulary].flat()
  return vocabularies.map((vocabulary) => ({
    ...cell,
    target: nameCode(vocabulary, String(value)),
    isOwned: false,
  }))
}

/** The record that evidence, or a subject of a discrepancy, points to. */
function pointerOf({ record_type, record_id }: AnyRow): Reference[] {
  if (typeof record_type !== 'string' || typeof record_id !== 'string') return []
  return [
    {
      target: nameRecord(recordTable(record_type as RecordType), record_id),
      column: 'record_id',
      isOwned: true,
      repoint: (row, key) => ({ ...row, record_id: key }),
    },
  ]
}

/** The tables whose ids a unit's key consists of, in their order. */
export const unitTables: Readonly<Record<string, readonly TableName[]>> = {
  demand_status: ['demands', 'rounds', 'sources'],
  claim_stance: ['claims', 'sources'],
  delegation_seat: ['delegation_seats'],
}

function unitParts({ unit_type, unit_key }: AnyRow): Reference[] {
  const parts = String(unit_key).split(':')
  return (unitTables[String(unit_type)] ?? []).map((table, place) => ({
    target: nameRecord(table, parts[place] ?? ''),
    column: 'unit_key',
    isOwned: true,
    repoint: (row, key) => ({ ...row, unit_key: String(row.unit_key).split(':').with(place, key).join(':') }),
  }))
}

/** The party whose account a side is. */
function partyOfSide({ group }: AnyRow): Reference[] {
  if (typeof group !== 'string') return []
  return [
    {
      target: nameRecord('parties', group),
      column: 'group',
      isOwned: false,
      repoint: (row, key) => ({ ...row, group: key }),
    },
  ]
}
