import { checkRow } from '../check-row'
import type { Rows } from '../dataset'
import { formatKey } from '../record-key'
import type { AnyRow } from '../rules/rule'
import { type TableName, tableNames, tables } from '../tables'
import { checkRules } from '../validate-dataset'
import type { Dependant, Dependants, Edit, EditFault, RecordChange, StoredRecord } from './edit'
import { keyOfTarget, referencesOf, targetOf } from './references'

/** What a list of edits amounts to, or why it cannot be done. */
export type Plan =
  | { readonly is: 'possible'; readonly changes: readonly RecordChange[] }
  /** A rule would be broken that is not broken now. */
  | { readonly is: 'faulty'; readonly faults: readonly EditFault[] }
  /** What is to be deleted is still named by others. */
  | ({ readonly is: 'depended on' } & Dependants)

/**
 * Works out what edits do to the records of a process: who names a record whose key changes names it by the new one,
 * nothing that is deleted is still named, and every rule that holds now holds afterwards. Each record may be edited once,
 * and those that are changed or deleted must be among `records`.
 */
export function planEdits(records: readonly StoredRecord[], edits: readonly Edit[]): Plan {
  const states = new Map(records.map((record) => [record.uid, new State(record)]))
  const created: State[] = []
  for (const [place, edit] of edits.entries()) {
    if (edit.does === 'create') created.push(State.ofNew(edit, place))
    else states.get(edit.uid)?.set(edit.does === 'change' ? edit.row : null, place)
  }
  const all = [...states.values(), ...created]
  const index = indexReferences(all)
  followKeys(all, index)

  const deleted = all.filter((state) => state.isDeleted)
  const { owned, blocking } = listDependants(deleted, index)
  if (owned.length + blocking.length > 0) return { is: 'depended on', owned, blocking }

  const faults = findNewFaults(all)
  if (faults.length > 0) return { is: 'faulty', faults }
  return { is: 'possible', changes: all.flatMap((state) => state.change ?? []) }
}

/** One record between what it was and what it shall be. */
class State {
  readonly table: TableName
  readonly record: StoredRecord | null
  readonly uid: number | null
  after: AnyRow | null
  edit: number | null = null

  constructor(record: StoredRecord) {
    this.table = record.table
    this.record = record
    this.uid = record.uid
    this.after = record.row
  }

  static ofNew(edit: Extract<Edit, { does: 'create' }>, place: number): State {
    const state = new State({ table: edit.table, uid: edit.uid ?? 0, version: 0, row: edit.row })
    return Object.assign(state, { record: null, uid: edit.uid ?? null, edit: place })
  }

  set(row: AnyRow | null, place: number | null): void {
    this.after = row
    this.edit ??= place
  }

  get before(): AnyRow | null {
    return this.record?.row ?? null
  }

  get isDeleted(): boolean {
    return this.before !== null && this.after === null
  }

  get isRenamed(): boolean {
    return (
      this.before !== null && this.after !== null && this.targetBefore !== targetOf(this.table, this.after)
    )
  }

  get targetBefore(): string | null {
    return this.before && targetOf(this.table, this.before)
  }

  get change(): RecordChange | undefined {
    const { table, uid, before, after, edit } = this
    const columns = Object.keys(tables[table].columns)
    if (before && after && columns.every((column) => before[column] === after[column])) return undefined
    return { table, uid, before, after, edit }
  }
}

type Index = ReadonlyMap<string, readonly State[]>

/** The records that name each target, as they stand now. */
function indexReferences(states: readonly State[]): Index {
  const index = new Map<string, State[]>()
  for (const state of states) {
    if (!state.before) continue
    for (const { target } of referencesOf(state.table, state.before)) {
      const others = index.get(target)
      if (others) others.push(state)
      else index.set(target, [state])
    }
  }
  return index
}

/**
 * Lets whoever named a record by its old key name it by the new one. Ids and codes first: they are part of the keys of
 * reports, which evidence and discrepancies name.
 */
function followKeys(states: readonly State[], index: Index): void {
  const isReport = ({ table }: State) => tables[table].key.length > 1 && table !== 'vocabularies'
  for (const state of states) if (state.isRenamed && !isReport(state)) followKey(state, index)
  for (const state of states) if (state.isRenamed && isReport(state)) followKey(state, index)
}

function followKey({ table, after, targetBefore }: State, index: Index): void {
  const key = after && keyOfTarget(table, after)
  if (targetBefore === null || key === null) return
  for (const state of index.get(targetBefore) ?? []) {
    // As it was before: another key that changed may by now be what this one has been.
    for (const { target, column, repoint } of referencesOf(state.table, state.before ?? {})) {
      if (target !== targetBefore || !state.after) continue
      const isOwnEdit = state.edit !== null && state.after[column] !== state.before?.[column]
      if (!isOwnEdit) state.after = repoint(state.after, key)
    }
  }
}

/** Those that name a deleted record, or would go with one, and are not deleted. */
function listDependants(deleted: readonly State[], index: Index) {
  const found = new Map<StoredRecord, { readonly column: string; readonly isOwned: boolean }>()
  const open = [...deleted]
  for (let state = open.pop(); state; state = open.pop())
    for (const { record, column, isOwned, by } of referrers(state, index)) {
      if (found.get(record)?.isOwned || (found.has(record) && !isOwned)) continue
      found.set(record, { column, isOwned })
      if (isOwned) open.push(by)
    }
  const list = (areOwned: boolean): Dependant[] =>
    [...found].flatMap(([record, { column, isOwned }]) => (isOwned === areOwned ? [{ record, column }] : []))
  return { owned: list(true), blocking: list(false) }
}

/** Who still names a record after all edits. */
function referrers(state: State, index: Index) {
  const target = state.targetBefore
  if (target === null) return []
  return (index.get(target) ?? []).flatMap((by) => {
    const found = by.after ? referencesOf(by.table, by.after).filter((one) => one.target === target) : []
    const first = found.find((one) => one.isOwned) ?? found[0]
    return first && by.record ? [{ by, record: by.record, column: first.column, isOwned: first.isOwned }] : []
  })
}

/** The rules that are broken after the edits and were not before, those of edited cells first. */
function findNewFaults(states: readonly State[]): EditFault[] {
  const cellFaults = states.filter(({ edit, after }) => edit !== null && after).flatMap(checkCells)
  if (cellFaults.length > 0) return cellFaults
  const faults = checkStates(states, (state) => state.after)
  if (faults.length === 0) return []
  const known = new Set(checkStates(states, (state) => state.before).map(identify))
  return faults.filter((fault) => !known.has(identify(fault)))
}

const identify = ({ table, key, column, value, problem }: EditFault) =>
  JSON.stringify([table, key, column, value, problem])

function checkCells({ table, edit, after }: State): EditFault[] {
  const row = after ?? {}
  return checkRow(table, row).map((fault) => ({ ...fault, edit, table, key: formatKey(table, row) }))
}

function checkStates(states: readonly State[], rowOf: (state: State) => AnyRow | null): EditFault[] {
  const shown = new Map<TableName, State[]>(tableNames.map((table) => [table, []]))
  for (const state of states) if (rowOf(state)) shown.get(state.table)?.push(state)
  const rows = Object.fromEntries([...shown].map(([table, list]) => [table, list.map(rowOf)]))
  return checkRules(rows as unknown as Rows).map(({ index, ...fault }) => {
    const state = index === null ? undefined : shown.get(fault.table)?.[index]
    const row = state && rowOf(state)
    return { ...fault, edit: state?.edit ?? null, key: row ? formatKey(fault.table, row) : '' }
  })
}
