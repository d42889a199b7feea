import 'server-only'
import type { Dataset } from '@/dataset/dataset'
import { diffDatasets } from '@/dataset/diff-datasets'
import { formatKey, recordTable } from '@/dataset/record-key'
import { type TableName, tableNames } from '@/dataset/tables'

/** In what a dataset differs from an older one: what became of which row, such as `changed demands peace`. */
export interface Different {
  /** What stands in the older one, and is otherwise in the newer one or not there. */
  readonly otherwise: ReadonlySet<string>
  /** What the older one lacks. */
  readonly added: ReadonlySet<string>
}

/** Lists in what a dataset differs from an older one; other evidence is a change of the record that rests on it. */
export function listDifferent(older: Dataset, newer: Dataset): Different {
  const { process, tables } = diffDatasets(older, newer)
  const otherwise = new Set<string>(process.map((property) => `changed process ${property}`))
  const added = new Set<string>()
  for (const table of tableNames) {
    if (table === 'evidence') continue
    const diff = tables[table]
    for (const row of diff.added) added.add(nameRow(table, row))
    for (const row of diff.removed) otherwise.add(`removed ${nameRow(table, row)}`)
    for (const { after } of diff.changed) otherwise.add(`changed ${nameRow(table, after)}`)
  }
  const { evidence } = tables
  for (const piece of [...evidence.added, ...evidence.removed, ...evidence.changed.map((one) => one.after)]) {
    const record = `${recordTable(piece.record_type)} ${piece.record_id}`
    if (!added.has(record) && !otherwise.has(`removed ${record}`)) otherwise.add(`changed ${record}`)
  }
  return { otherwise, added }
}

const nameRow = (table: TableName, row: Parameters<typeof formatKey>[1]) =>
  `${table} ${formatKey(table, row)}`
