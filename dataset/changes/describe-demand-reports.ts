import type { Dataset } from '../dataset'
import type { DatasetDiff } from '../diff-datasets'
import { demandUnitKey } from '../record-key'
import type { Row } from '../tables'
import { describeCells } from './describe-cells'
import { group } from './describe-table'
import type { Names } from './names'

type Step = Row<'demand_reports'>

/**
 * What became of each demand in each round as each article tells it: one sentence a cell, since a step that is put
 * in between renumbers those after it. Each status stands with whose account it is.
 */
export function describeDemandReports(
  diff: DatasetDiff,
  before: Dataset,
  after: Dataset,
  names: Names,
): readonly string[] {
  const { added, removed, changed } = diff.tables.demand_reports
  const touched = [...added, ...removed, ...changed.map((change) => change.after)]
  const cells = new Map(touched.map((step) => [demandUnitKey(step), step]))
  const [old, now] = [stepsByCell(before), stepsByCell(after)]
  const sentences = [
    ...[...cells].flatMap(([key, cell]) =>
      describeSteps(cell, old.get(key) ?? [], now.get(key) ?? [], names),
    ),
    ...changed.flatMap((change) => describeStep(change, names)),
  ]
  return group(sentences, `${sentences.length} changes to where demands stand`)
}

function describeSteps(cell: Step, before: readonly Step[], after: readonly Step[], names: Names): string[] {
  const [from, to] = [formatSteps(before, names), formatSteps(after, names)]
  if (from === to) return []
  const name = nameCell(cell, names)
  if (before.length === 0) return [`${name}: ${to} added`]
  if (after.length === 0) return [`${name}: ${from} removed`]
  return [`${name}: changed from ${from} to ${to}`]
}

function describeStep(
  change: DatasetDiff['tables']['demand_reports']['changed'][number],
  names: Names,
): string[] {
  const columns = change.columns.filter((column) => column !== 'status' && column !== 'according_to')
  if (columns.length === 0) return []
  const changes = describeCells('demand_reports', change, columns, names)
  return [`${nameCell(change.after, names)}, step ${change.after.step}: ${changes}`]
}

function nameCell({ demand, round, source }: Step, names: Names): string {
  const where = round === null ? 'not tied to a round' : names.record('rounds', round)
  return `${names.record('demands', demand)}, ${where}, ${names.record('sources', source)}`
}

function formatSteps(steps: readonly Step[], names: Names): string {
  return steps
    .map(
      ({ status, according_to }) =>
        `'${names.code('demand_status', status)}' (${names.code('side', according_to)})`,
    )
    .join(', then ')
}

function stepsByCell({ rows }: Dataset): ReadonlyMap<string, readonly Step[]> {
  const cells = new Map<string, Step[]>()
  for (const step of [...rows.demand_reports].sort((a, b) => a.step - b.step)) {
    const cell = cells.get(demandUnitKey(step))
    if (cell) cell.push(step)
    else cells.set(demandUnitKey(step), [step])
  }
  return cells
}
