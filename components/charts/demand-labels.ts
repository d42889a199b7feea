import type { partyRoles, VocabularyName } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { type StatusStyle, statusStyle } from './status-palette'

/** The vocabularies whose labels the table of steps needs. */
type LabelledVocabulary = 'demand_kind' | 'demand_theme' | 'answer_form' | 'confidence'

/** The words of the dataset that the demand charts write, by code, so that later stages need no dataset. */
export interface DemandLabels {
  readonly statuses: Readonly<Record<string, { label: string; shortLabel: string; style: StatusStyle }>>
  /** By the code of the side whose account it is. */
  readonly accountLabels: Readonly<Record<string, { label: string; shortLabel: string }>>
  readonly partyNames: Readonly<Record<string, string>>
  readonly partyRoles: Readonly<Record<string, (typeof partyRoles)[number]>>
  /** What the process calls a warning. */
  readonly warningLabel: string
  /** Labels of the codes that the table writes out, by vocabulary. */
  readonly labels: Readonly<Record<LabelledVocabulary, Readonly<Record<string, string>>>>
  readonly roundLabels: Readonly<Record<string, string>>
}

/** Reads the labels of a dataset and styles its statuses. */
export function prepareDemandLabels(dataset: Dataset): DemandLabels {
  const look = lookUp(dataset)
  const { parties, rounds } = dataset.rows
  const byCode = <T>(vocabulary: VocabularyName, toValue: (code: string) => T): Record<string, T> =>
    Object.fromEntries(look.codes(vocabulary).map((code) => [code, toValue(code)]))
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
      demand_kind: look.labels('demand_kind'),
      demand_theme: look.labels('demand_theme'),
      answer_form: look.labels('answer_form'),
      confidence: look.labels('confidence'),
    },
    roundLabels: Object.fromEntries(rounds.map((round) => [round.id, round.label])),
  }
}

/** Labels and style of a status; throws where there is none for it. */
export function requireStatus({ statuses }: DemandLabels, status: string): DemandLabels['statuses'][string] {
  const found = statuses[status]
  if (!found)
    throw new Error(`Status "${status}" is not in the series; it has ${Object.keys(statuses).join(', ')}`)
  return found
}

/** The short label of a status. */
export function statusWord({ statuses }: DemandLabels, status: string): string {
  return statuses[status]?.shortLabel ?? status
}
