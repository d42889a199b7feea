import type { DescribedTable } from '../description'
import type { Words } from '../words'
import type { DemandStatusSeries, StepRow } from './series'

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

/** One row for each reported step, warnings included, with the labels of the dataset. */
export function describeTable(series: DemandStatusSeries, words: Words): DescribedTable {
  const sources = new Map(series.articles.map((article) => [article.id, article.shortName]))
  const named = (names: Readonly<Record<string, string>>, code: string | null) =>
    code === null ? null : (names[code] ?? code)
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`demandStatus.table.${key}`) })),
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
