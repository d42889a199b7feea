/** Every reported step as a row of the table of a demand chart. */
import { ascending } from 'd3-array'
import { recordKey } from '@/dataset/record-key'
import type { Article } from './articles'
import type { DemandLabels } from './demand-labels'
import type { DemandScope } from './demand-scope'
import type { DescribedTable } from './description'
import type { Words } from './words'

/** One reported step, as the table shows it. */
export interface StepRow {
  readonly demand: string
  readonly title: string
  readonly kind: string
  readonly theme: string
  readonly madeBy: string | null
  readonly madeTo: string | null
  readonly isImplied: boolean
  readonly round: string | null
  readonly source: string
  readonly step: number
  readonly status: string
  readonly account: string
  readonly answerForm: string | null
  readonly confidence: string
  readonly isShown: boolean
  readonly note: string | null
}

/** What the table says of the demand that a step is on. */
interface SteppedDemand {
  readonly id: string
  readonly title: string
  readonly theme: string
  readonly isImplied: boolean
}

/** Every step on these demands, in their order: by round, then by article, then in the article's own order. */
export function prepareStepRows(
  scope: DemandScope,
  rows: readonly SteppedDemand[],
  isShown: (record: string) => boolean,
): readonly StepRow[] {
  const demands = new Map(scope.demands.map((demand) => [demand.id, demand]))
  const roundIndex = new Map(scope.columns.map(({ round }, index) => [round, index]))
  const sourceIndex = new Map(scope.sources.map(({ id }, index) => [id, index]))
  return rows.flatMap((row) => {
    const demand = demands.get(row.id)
    if (!demand) throw new Error(`Row ${row.id} has no demand in scope`)
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
        isShown: isShown(recordKey('demand_report', step)),
        note: step.note,
      }))
  })
}

const columnKeys = [
  'demand',
  'title',
  'kind',
  'theme',
  'madeBy',
  'madeTo',
  'isImplied',
  'round',
  'source',
  'step',
  'status',
  'account',
  'answerForm',
  'confidence',
  'isShown',
  'note',
] as const satisfies readonly (keyof StepRow)[]

/** A series with the steps that its table lists. */
interface SteppedSeries extends DemandLabels {
  readonly articles: readonly Article[]
  readonly steps: readonly StepRow[]
}

/** One row for each reported step, with the labels of the dataset. */
export function describeStepTable(series: SteppedSeries, words: Words): DescribedTable {
  const sources = new Map(series.articles.map((article) => [article.id, article.shortName]))
  const named = (names: Readonly<Record<string, string>>, code: string | null) =>
    code === null ? null : (names[code] ?? code)
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`demandCharts.table.${key}`) })),
    rows: series.steps.map((step) => {
      const written = {
        ...step,
        kind: named(series.labels.demand_kind, step.kind),
        theme: named(series.labels.demand_theme, step.theme),
        madeBy: named(series.partyNames, step.madeBy),
        madeTo: named(series.partyNames, step.madeTo),
        round: named(series.roundLabels, step.round),
        source: sources.get(step.source) ?? step.source,
        status: series.statuses[step.status]?.label ?? step.status,
        account: series.accountLabels[step.account]?.label ?? step.account,
        answerForm: named(series.labels.answer_form, step.answerForm),
        confidence: named(series.labels.confidence, step.confidence),
      }
      return columnKeys.map((key) => written[key])
    }),
  }
}
