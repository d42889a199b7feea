import type { codingUnitTypes, VocabularyName } from './closed-lists'
import type { Dataset } from './dataset'
import type { Lookup } from './lookup'

/** What the coders coded: a demand in a round in an article, a claim in an article, or a seat. */
export type CodingUnitType = (typeof codingUnitTypes)[number]

/** The list from which each type of unit is filled. */
export const unitVocabularies: Readonly<Record<CodingUnitType, VocabularyName>> = {
  demand_status: 'demand_status',
  claim_stance: 'claim_stance',
  delegation_seat: 'seat_role',
}

/** The vocabulary that labels a coded value: the unit's own, or that of why there is none. */
export function vocabularyOfValue(look: Lookup, unitType: CodingUnitType, code: string): VocabularyName {
  const own = unitVocabularies[unitType]
  return look.codes(own).includes(code) ? own : 'coding_extra_value'
}

/** One unit with what each coder gave it, and what was set down in the end. */
export interface CodedUnit {
  readonly key: string
  /** Values by coder. */
  readonly values: ReadonlyMap<string, string>
  readonly adjudicated: string
}

/** The units of one type in the order of the table; empty where nobody coded any. */
export function gatherUnits(dataset: Dataset, unitType: CodingUnitType): readonly CodedUnit[] {
  const units = new Map<string, { values: Map<string, string>; adjudicated: string }>()
  for (const { unit_type, unit_key, coder, value, adjudicated } of dataset.rows.codings) {
    if (unit_type !== unitType) continue
    const unit = units.get(unit_key) ?? { values: new Map<string, string>(), adjudicated }
    unit.values.set(coder, value)
    units.set(unit_key, unit)
  }
  return [...units].map(([key, unit]) => ({ key, ...unit }))
}

/** What the coders of a unit gave it, if two or more did and all gave the same; undefined where they differ. */
export function commonValue({ values }: CodedUnit): string | undefined {
  const [value, ...others] = new Set(values.values())
  return values.size > 1 && others.length === 0 ? value : undefined
}
