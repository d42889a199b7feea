import { describeDemandReports } from './changes/describe-demand-reports'
import { describeTable } from './changes/describe-table'
import { createNames } from './changes/names'
import { formatCount } from './changes/nouns'
import { type ToldTable, wordings } from './changes/wording'
import type { Dataset, ProcessDescription } from './dataset'
import type { DatasetDiff } from './diff-datasets'
import type { TableName } from './tables'

/** Tables of which only the number of changes is told: single rows mean nothing without what they belong to. */
const countedTables = ['person_names', 'discrepancy_subjects', 'evidence', 'vocabularies', 'codings'] as const

/** What a first release counts: the records a reader can open. */
const countedAtFirst = [
  'sources',
  'parties',
  'people',
  'rounds',
  'delegation_seats',
  'demands',
  'claims',
  'statements',
  'events',
  'discrepancies',
  'outside_documents',
  'evidence',
] as const satisfies readonly TableName[]

/**
 * A diff in plain words, a sentence each, without final stops; every changed row is told or counted. `before` is null
 * or undefined for a first release, which is summed up in one sentence.
 */
export function describeChanges(
  diff: DatasetDiff,
  before: Dataset | null | undefined,
  after: Dataset,
): string[] {
  if (!before) return [describeFirst(after)]
  const names = createNames(before, after)
  return [
    ...describeProcess(diff, before.process, after.process),
    ...(Object.keys(wordings) as ToldTable[]).flatMap((table) => [
      ...describeTable(table, diff, after, names),
      // Where a demand stands belongs beside the demand.
      ...(table === 'demands' ? describeDemandReports(diff, before, after, names) : []),
    ]),
    ...countedTables.flatMap((table) => describeCounts(table, diff)),
  ]
}

function describeFirst({ rows }: Dataset): string {
  const counts = countedAtFirst
    .filter((table) => rows[table].length > 0)
    .map((table) => formatCount(rows[table].length, table))
  return `First release: ${counts.join(', ') || 'no records yet'}`
}

function describeCounts(table: TableName, diff: DatasetDiff): string[] {
  const { added, removed, changed } = diff.tables[table]
  const parts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
  ] as const
  const told = parts.filter(([count]) => count > 0)
  return told.map(([count, verb]) => `${formatCount(count, table)} ${verb}`)
}

function describeProcess(diff: DatasetDiff, before: ProcessDescription, after: ProcessDescription): string[] {
  return diff.process.map((property) => {
    const [from, to] = [before[property], after[property]]
    const isShort = property === 'id' || property === 'title' || property === 'version'
    return isShort
      ? `${processNames[property]} changed from '${from}' to '${to}'`
      : `${processNames[property]} changed`
  })
}

const processNames: Readonly<Record<keyof ProcessDescription, string>> = {
  id: 'Id of the process',
  title: 'Title',
  description: 'Description',
  version: 'Version',
  keywords: 'Keywords',
  licenses: 'Licence',
  resources: 'Wording of table titles and descriptions',
  codebook: 'Codebook',
}
