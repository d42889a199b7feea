import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import { type CodingUnitType, commonValue, gatherUnits, vocabularyOfValue } from '@/dataset/coding-units'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { demandUnitKey } from '@/dataset/record-key'
import { requireRow } from './prepare-evidence'

/** What the coders gave the unit to which a record belongs, a sentence; empty where it was not coded twice. */
export function describeCoding(dataset: Dataset, record: RecordRef, words: Words): readonly string[] {
  const belongs = unitOf(dataset, record)
  const unit = belongs && gatherUnits(dataset, belongs.type).find(({ key }) => key === belongs.key)
  if (!unit || unit.values.size < 2) return []
  const look = lookUp(dataset)
  const label = (value: string) => look.label(vocabularyOfValue(look, belongs.type, value), value)
  const n = unit.values.size
  const common = commonValue(unit)
  if (common !== undefined && common === unit.adjudicated)
    return [words.t('evidence.codedAlike', { n, words: words.count(n), value: label(common) })]
  const coders = look.codes('coder').flatMap((coder) => {
    const value = unit.values.get(coder)
    if (value === undefined) return []
    return [words.t('evidence.coderGave', { coder: look.label('coder', coder), value: label(value) })]
  })
  return [words.t('evidence.codedApart', { values: coders.join('; '), adjudicated: label(unit.adjudicated) })]
}

/** The unit that coders coded: a demand in a round in an article, a claim in an article, or a seat. */
function unitOf(dataset: Dataset, { type, id }: RecordRef): { type: CodingUnitType; key: string } | null {
  switch (type) {
    case 'demand_report':
      return { type: 'demand_status', key: demandUnitKey(requireRow(dataset, type, id)) }
    case 'claim_report':
      return { type: 'claim_stance', key: id }
    case 'delegation_seat':
      return { type, key: id }
    default:
      return null
  }
}
