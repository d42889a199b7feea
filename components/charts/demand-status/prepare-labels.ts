import type { VocabularyName } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { statusStyle } from '../status-palette'
import type { DemandStatusSeries } from './series'

type Labels = Pick<
  DemandStatusSeries,
  'statuses' | 'accountLabels' | 'partyNames' | 'partyRoles' | 'warningLabel' | 'labels' | 'roundLabels'
>

/** The words of the dataset that the chart writes, by code, so that later stages need no dataset. */
export function prepareLabels(dataset: Dataset): Labels {
  const look = lookUp(dataset)
  const { parties, rounds } = dataset.rows
  const byCode = <T>(vocabulary: VocabularyName, toValue: (code: string) => T): Record<string, T> =>
    Object.fromEntries(look.codes(vocabulary).map((code) => [code, toValue(code)]))
  const labelsOf = (vocabulary: VocabularyName) => byCode(vocabulary, (code) => look.label(vocabulary, code))
  return {
    statuses: byCode('demand_status', (code) => ({
      label: look.label('demand_status', code),
      shortLabel: look.shortLabel('demand_status', code),
      style: statusStyle(look, code),
    })),
    accountLabels: byCode('side', (code) => ({
      label: look.label('side', code),
      shortLabel: look.shortLabel('side', code),
    })),
    partyNames: Object.fromEntries(parties.map((party) => [party.id, party.short_name])),
    partyRoles: Object.fromEntries(parties.map((party) => [party.id, party.role])),
    warningLabel: look.label('demand_kind', 'warning'),
    labels: {
      demand_kind: labelsOf('demand_kind'),
      demand_theme: labelsOf('demand_theme'),
      answer_form: labelsOf('answer_form'),
      confidence: labelsOf('confidence'),
    },
    roundLabels: Object.fromEntries(rounds.map((round) => [round.id, round.label])),
  }
}
