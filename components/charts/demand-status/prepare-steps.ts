import { ascending } from 'd3-array'
import { recordKey } from '@/dataset/record-key'
import type { Scope } from './scope'
import type { DemandRow, StepRow } from './series'

/** Every step behind the rows given, warnings included: by row, then in the article's order. */
export function prepareSteps(scope: Scope, rows: readonly DemandRow[]): readonly StepRow[] {
  const demands = new Map(scope.demands.map((demand) => [demand.id, demand]))
  const roundIndex = new Map(scope.columns.map(({ round }, index) => [round, index]))
  const sourceIndex = new Map(scope.sources.map(({ id }, index) => [id, index]))
  return rows.flatMap((row) => {
    const demand = demands.get(row.id)
    if (!demand) throw new Error(`Row ${row.id} has no demand in scope`)
    const shown = new Set(
      row.cells.flatMap((cell) => cell.chips.flatMap((chip) => chip.replies.map((reply) => reply.record))),
    )
    return [...(scope.steps.get(row.id) ?? [])]
      .sort(
        (a, b) =>
          ascending(roundIndex.get(a.round), roundIndex.get(b.round)) ||
          ascending(sourceIndex.get(a.source), sourceIndex.get(b.source)) ||
          ascending(a.step, b.step),
      )
      .map((step) => ({
        demand: row.id,
        title: row.title,
        kind: demand.kind,
        theme: row.theme,
        madeBy: demand.made_by,
        madeTo: demand.made_to,
        isImplied: row.isImplied,
        round: step.round,
        source: step.source,
        step: step.step,
        status: step.status,
        account: step.according_to,
        answerForm: step.answer_form,
        confidence: step.confidence,
        isShown: shown.has(recordKey('demand_report', step)),
        note: step.note,
      }))
  })
}
