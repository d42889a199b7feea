import type { ChartOptions, Selection } from '@/dataset/chart-options'
import type { VocabularyName } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import { type Article, articleOf } from './articles'

/** One thing that a filter keeps or leaves out, with its label from the dataset. */
export type FilterTerm =
  | {
      readonly field: 'side' | 'kind' | 'theme' | 'topic' | 'round' | 'status' | 'source' | 'account'
      readonly isLeftOut: boolean
      /** Null for "none stated". */
      readonly label: string | null
    }
  | {
      readonly field: 'asOf'
      readonly day: string
      /** Articles of unknown date that may have been published by then; they are left out. */
      readonly possible: readonly Article[]
    }

/** The filters that these options set, in the order in which they are said. */
export function filterTerms(dataset: Dataset, options: ChartOptions): readonly FilterTerm[] {
  // A filter may name a round or an article that was not yet there on the day asked for.
  const look = lookUp(dataset.asOf?.whole ?? dataset)
  const { side, round, kind } = options
  const one = (field: Exclude<FilterTerm['field'], 'asOf'>, code: string | null, labelOf: LabelOf) =>
    code === null ? [] : [{ field, isLeftOut: false, label: labelOf(code) }]
  const coded = (field: 'theme' | 'topic' | 'status', vocabulary: VocabularyName) =>
    one(field, options[field], (code) => look.label(vocabulary, code))
  const several = (field: 'source' | 'account', { only, without }: Selection, labelOf: LabelOf) => [
    ...only.map((code) => ({ field, isLeftOut: false, label: labelOf(code) })),
    ...without.map((code) => ({ field, isLeftOut: true, label: labelOf(code) })),
  ]
  const { asOf } = dataset
  return [
    ...(asOf
      ? [{ field: 'asOf' as const, day: asOf.day, possible: asOf.possiblyPublished.map(articleOf) }]
      : []),
    ...one('side', side, look.partyName),
    ...one('kind', kind, (code) => look.label(kindVocabulary(look.codes('demand_kind'), code), code)),
    ...coded('theme', 'demand_theme'),
    ...coded('topic', 'claim_topic'),
    ...one('round', round, (id) => (id === emptyKeyPart ? null : (look.rounds.get(id)?.label ?? id))),
    ...coded('status', 'demand_status'),
    ...several('source', options.source, look.articleName),
    ...several('account', options.account, (code) => look.label('side', code)),
  ]
}

/** Whether a chart is filtered by one of these fields. */
export function isFilteredBy(
  { filters }: { readonly filters: readonly FilterTerm[] },
  ...fields: readonly FilterTerm['field'][]
): boolean {
  return filters.some(({ field }) => fields.includes(field))
}

type LabelOf = (code: string) => string | null

const kindVocabulary = (demandKinds: readonly string[], code: string) =>
  demandKinds.includes(code) ? 'demand_kind' : 'claim_kind'
