import { type ComparedType, saysNothing } from '@/dataset/articles/second-coding'
import { unitVocabularies } from '@/dataset/coding-units'
import type { ProcessNames } from '@/dataset/edits/process-names'

const blanks = [
  { code: saysNothing, of: 'claim_stance', label: 'Not mentioned' },
  { code: saysNothing, of: 'demand_status', label: 'Not reported' },
] as const

/** What a unit may be given, with what it is called. */
export function valuesOf(unitType: ComparedType, { codes }: Pick<ProcessNames, 'codes'>) {
  const vocabulary = unitVocabularies[unitType]
  return [
    ...codes.filter((code) => code.vocabulary === vocabulary),
    ...blanks.filter(({ of }) => of === unitType),
  ]
}

/** What a value of a unit is called; the code itself where it is none any more. */
export const sayValue = (unitType: ComparedType, value: string, names: ProcessNames) =>
  valuesOf(unitType, names).find(({ code }) => code === value)?.label ?? value
