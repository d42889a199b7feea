import { evidencedTypes } from '../closed-lists'
import type { Dataset, Rows } from '../dataset'
import type { DatasetDiff, TableDiff } from '../diff-datasets'
import { recordKey, recordTable } from '../record-key'
import type { Row } from '../tables'
import { describeCells } from './describe-cells'
import type { Names } from './names'
import { formatCount } from './nouns'
import { type ToldTable, type Wording, wordings } from './wording'

/** Beyond this many changes of one kind a table gets one sentence that lists them all. */
const longestList = 12

/** The changes of one table, a sentence each, or one sentence for many of a kind. */
export function describeTable<T extends ToldTable>(
  table: T,
  diff: DatasetDiff,
  after: Dataset,
  names: Names,
): string[] {
  const { added, removed, changed }: TableDiff<T> = diff.tables[table]
  const { name, entry = name, as = () => '' } = wordings[table] as unknown as Wording<T>
  const tell = (row: Row<T>, verb: string) => `${entry(row, names)} ${verb}${as(row, names)}`
  return [
    ...group(
      added.map((row) => `${tell(row, 'added')}${countArticles(table, row, after)}`),
      `${formatCount(added.length, table)} added`,
    ),
    ...group(
      removed.map((row) => tell(row, 'removed')),
      `${formatCount(removed.length, table)} removed`,
    ),
    ...group(
      changed.map((row) => `${name(row.after, names)}: ${describeCells(table, row, row.columns, names)}`),
      `${formatCount(changed.length, table)} changed`,
    ),
  ]
}

/** The sentences as they are, or, if there are many, all of them in one under a heading. */
export function group(sentences: readonly string[], heading: string): readonly string[] {
  return sentences.length > longestList ? [`${heading}: ${sentences.join('; ')}`] : sentences
}

/** ', from one article': on how many articles a record with evidence of its own rests, and whether any reports it. */
function countArticles<T extends ToldTable>(table: T, row: Row<T>, { rows }: Dataset): string {
  const type = evidencedTypes.find((one) => recordTable(one) === table)
  // What an article says, and the article itself, rest on that article.
  if (type === undefined || type === 'source' || 'source' in row) return ''
  const key = recordKey(type, row)
  const evidence = rows.evidence.filter((one) => one.record_type === type && one.record_id === key)
  const count = new Set(evidence.map((one) => one.source)).size
  if (count === 0) return ', without evidence'
  const from = count === 1 ? 'one article' : `${count} articles`
  return isReported(table, row, rows) ? `, from ${from}` : `, with evidence in ${from}, reported by none`
}

/** Whether an article tells what became of a record; true for those of which none does otherwise than by evidence. */
function isReported<T extends ToldTable>(table: T, row: Row<T>, rows: Rows): boolean {
  return table !== 'demands' || !('id' in row) || rows.demand_reports.some(({ demand }) => demand === row.id)
}
