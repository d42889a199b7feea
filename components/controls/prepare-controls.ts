import type { ChartRoom } from '@/components/charts/chart-room'
import type { Words } from '@/components/charts/words'
import { accountsInUse } from '@/dataset/accounts-in-use'
import { demandKinds, type VocabularyName } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import { oldestFirst } from '@/dataset/source-order'
import type { ChartControls, Choice, SingleFilter } from './controls'

/** What can be chosen of a chart: of every filter that it has, the values that occur in the dataset. */
export function prepareControls(
  dataset: Dataset,
  room: Pick<ChartRoom, 'filters' | 'kinds' | 'sorts'>,
  words: Words,
): ChartControls {
  const look = lookUp(dataset)
  const has = (field: string) => room.filters.some((name) => name === field)
  const isOfDemands = demandKinds.some((kind) => room.kinds.includes(kind))
  const isOfClaims = room.kinds.length > 0 && !isOfDemands
  const { rows } = dataset
  const used = {
    round: isOfDemands
      ? rows.demand_reports.map(({ round }) => round)
      : isOfClaims
        ? rows.claims.map(({ round }) => round)
        : [],
    side: isOfDemands
      ? rows.demands.map((demand) => demand.made_by)
      : rows.delegation_seats.map(({ party }) => party),
  }
  const coded = (vocabulary: VocabularyName, codes: readonly string[]) => codesInUse(look, vocabulary, codes)
  const choicesOf: Record<SingleFilter['field'], () => readonly Choice[]> = {
    round: () => roundChoices(dataset, used.round, words),
    side: () =>
      rows.parties
        .filter(({ id }) => used.side.includes(id))
        .map(({ id, short_name }) => ({ code: id, label: short_name })),
    theme: () =>
      coded(
        'demand_theme',
        rows.demands.map(({ theme }) => theme),
      ),
    topic: () =>
      coded(
        'claim_topic',
        rows.claims.map(({ topic }) => topic),
      ),
    status: () =>
      coded(
        'demand_status',
        rows.demand_reports.map(({ status }) => status),
      ),
    kind: () =>
      isOfDemands
        ? coded(
            'demand_kind',
            rows.demands.map(({ kind }) => kind),
          )
        : coded(
            'claim_kind',
            rows.claims.map(({ kind }) => kind),
          ),
  }
  const fields = Object.keys(choicesOf) as SingleFilter['field'][]
  return {
    filters: fields
      .filter(has)
      .map((field) => ({ field, choices: choicesOf[field]() }))
      .filter(({ choices }) => choices.length > 1),
    accounts: has('account') ? coded('side', accountsInUse(dataset, room.kinds)) : [],
    articles: has('source')
      ? oldestFirst(rows.sources).map((source) => ({
          code: source.id,
          label: source.short_name,
          days: words.days(source.published_earliest, source.published_latest),
          publishedEarliest: source.published_earliest,
          publishedLatest: source.published_latest,
        }))
      : [],
    hasAsOf: has('asOf') && rows.sources.length > 0,
    sorts: room.sorts,
  }
}

function codesInUse(look: Lookup, vocabulary: VocabularyName, used: readonly string[]): readonly Choice[] {
  const occurring = new Set(used)
  return look
    .codes(vocabulary)
    .filter((code) => occurring.has(code))
    .map((code) => ({ code, label: look.label(vocabulary, code) }))
}

/** All rounds in their order; what no article ties to a round where there is such a thing. */
function roundChoices({ rows }: Dataset, used: readonly (string | null)[], words: Words): readonly Choice[] {
  const rounds = [...rows.rounds].sort((a, b) => a.ordinal - b.ordinal)
  return [
    ...rounds.map(({ id, label }) => ({ code: id, label })),
    ...(used.includes(null) ? [{ code: emptyKeyPart, label: words.t('roundNotStated') }] : []),
  ]
}
