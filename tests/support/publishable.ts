/** Makes datasets that were built for one chart fit to be published: what charts do not need is filled in. */
import { closedLists, evidencedTypes, type VocabularyName } from '@/dataset/closed-lists'
import type { Column } from '@/dataset/columns'
import type { Dataset, ProcessDescription, Rows } from '@/dataset/dataset'
import { recordKey, recordTable } from '@/dataset/record-key'
import { type Row, tableNames, tables } from '@/dataset/tables'
import { vocabularyEntry } from './demand-dataset'

type Cells = Readonly<Record<string, unknown>>

/** All rows of several datasets as one, a row with the same key once; what is said of the process is the first's. */
export function joinDatasets(first: Dataset, ...others: readonly Dataset[]): Dataset {
  const all = [first, ...others]
  const rows = tableNames.map((table) => {
    const keyOf = (row: Cells) => JSON.stringify(tables[table].key.map((part) => row[part]))
    const found = new Map<string, Cells>()
    for (const row of all.flatMap((one): readonly Cells[] => one.rows[table]))
      if (!found.has(keyOf(row))) found.set(keyOf(row), row)
    return [table, [...found.values()]]
  })
  return { ...first, rows: Object.fromEntries(rows) as Rows }
}

/** The dataset as a process of this id, with every code that it uses and a place in an article for every record. */
export function makePublishable(dataset: Dataset, id: string): Dataset {
  const evidence = [...dataset.rows.evidence, ...buildEvidence(dataset.rows)]
  const vocabularies = [...dataset.rows.vocabularies, ...buildVocabularies(dataset.rows)]
  return joinDatasets({
    process: describeProcess(dataset.process, id),
    rows: { ...dataset.rows, evidence, vocabularies },
  })
}

function describeProcess(process: ProcessDescription, id: string): ProcessDescription {
  const resources = tableNames.map((table) => [
    table,
    { title: tables[table].title, description: tables[table].row },
  ])
  return {
    ...process,
    id,
    title: `Invented process ${id}`,
    description: 'An invented process.',
    resources: Object.fromEntries(resources) as ProcessDescription['resources'],
  }
}

/** Every code of a closed list, and every code that a cell has. */
function buildVocabularies(rows: Rows): Row<'vocabularies'>[] {
  const used = new Map<VocabularyName, Set<string>>()
  const use = (vocabulary: VocabularyName, code: string) =>
    used.set(vocabulary, (used.get(vocabulary) ?? new Set()).add(code))
  for (const [vocabulary, codes] of Object.entries(closedLists))
    for (const code of codes) use(vocabulary as VocabularyName, code)
  for (const table of tableNames)
    for (const [column, { vocabulary }] of Object.entries<Column>(tables[table].columns))
      for (const row of rows[table] as readonly Cells[])
        for (const name of typeof vocabulary === 'string' ? [vocabulary] : [])
          if (typeof row[column] === 'string') use(name as VocabularyName, row[column])
  const known = new Set(rows.vocabularies.map(({ vocabulary, code }) => `${vocabulary} ${code}`))
  return [...used].flatMap(([vocabulary, codes]) =>
    [...codes]
      .filter((code) => !known.has(`${vocabulary} ${code}`))
      .map((code, index) => vocabularyEntry(vocabulary, code, index + 1, null, code.replaceAll('_', ' '))),
  )
}

/** One paragraph for every record without one, in each article that reports it; in the first where none does. */
function buildEvidence(rows: Rows): Row<'evidence'>[] {
  const known = new Set(rows.evidence.map((row) => `${row.record_type} ${row.record_id}`))
  return evidencedTypes.flatMap((type) => {
    const reporting = listReporting(rows, recordTable(type))
    return (rows[recordTable(type)] as readonly Cells[])
      .map((row) => ({ row, record_id: recordKey(type, row) }))
      .filter(({ record_id }) => !known.has(`${type} ${record_id}`))
      .flatMap(({ row, record_id }) => {
        const own = type === 'source' ? row.id : row.source
        const found = typeof own === 'string' ? [own] : [...(reporting.get(record_id) ?? [])]
        const sources = found.length > 0 ? found : rows.sources.slice(0, 1).map((source) => source.id)
        const paragraph = typeof row.paragraph === 'number' ? row.paragraph : 1
        return sources.map((source) => ({
          record_type: type,
          record_id,
          source,
          paragraph,
          anchor: 'where it stands',
        }))
      })
  })
}

/** By id of a row of `target`, the articles of the rows that refer to it. */
function listReporting(rows: Rows, target: string): ReadonlyMap<string, ReadonlySet<string>> {
  const reporting = new Map<string, Set<string>>()
  for (const table of tableNames) {
    if (!('source' in tables[table].columns)) continue
    for (const [column, { references }] of Object.entries<Column>(tables[table].columns)) {
      if (references !== target || column === 'source') continue
      for (const row of rows[table] as readonly Cells[]) {
        const [id, source] = [row[column], row.source]
        if (typeof id === 'string' && typeof source === 'string')
          reporting.set(id, (reporting.get(id) ?? new Set()).add(source))
      }
    }
  }
  return reporting
}
