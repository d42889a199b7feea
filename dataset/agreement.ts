/** How far the coders agreed, from the values that each of them gave before adjudication. */
import { codingUnitTypes, type VocabularyName } from './closed-lists'
import { type CodingUnitType, gatherUnits, unitVocabularies } from './coding-units'
import { cohenKappa } from './cohen-kappa'
import type { Dataset } from './dataset'
import { alphaNominal, alphaOrdinal } from './krippendorff-alpha'
import { type Lookup, lookUp } from './lookup'

/** Agreement over some units. Shares are unrounded; a figure that is not defined is null. */
export interface AgreementFigures {
  /** Units to which two coders or more gave a value: the base of the other figures. */
  readonly unitCount: number
  /** Units to which all these coders gave the same value. */
  readonly agreementCount: number
  /** `agreementCount` in percent of `unitCount`; null without units. */
  readonly agreementPercent: number | null
  /** Cohen's kappa; null unless there are two coders, and where `cohenKappa` is. */
  readonly kappa: number | null
  /** Krippendorff's alpha; null where the values do not vary. */
  readonly alphaNominal: number | null
  /** The same by ranks; null where the values have no order, and where they do not vary. */
  readonly alphaOrdinal: number | null
}

/** Agreement on one type of unit. */
export interface Agreement {
  readonly unitType: CodingUnitType
  /** Codes of the coders, in the order of their vocabulary. */
  readonly coders: readonly string[]
  /** Ids of the articles that were not coded twice, though others were, in the order of their table; absent for none. */
  readonly notTwice?: readonly string[]
  /** Over all units: that there is nothing to code is a value like any other. */
  readonly allUnits: AgreementFigures
  /** Over what the coders filled with a value of the unit's own list: anything else counts as not coded. */
  readonly filledUnits: AgreementFigures
}

/** Units whose list is in an order of the values themselves, so that its ranks mean something. */
const orderedTypes: ReadonlySet<CodingUnitType> = new Set(['demand_status'])

/** Agreement by type of unit, in the order of the closed list; types that nobody coded are left out. */
export function prepareAgreement(dataset: Dataset): readonly Agreement[] {
  const look = lookUp(dataset)
  const notTwice = listNotTwice(dataset)
  return codingUnitTypes.flatMap((unitType) => {
    const units = gatherUnits(dataset, unitType).map(({ values }) => values)
    if (units.length === 0) return []
    const coders = look.codes('coder').filter((coder) => units.some((values) => values.has(coder)))
    const vocabulary = unitVocabularies[unitType]
    const own = new Set(look.codes(vocabulary))
    const filled = units.map((values) => new Map([...values].filter(([, value]) => own.has(value))))
    return [
      {
        unitType,
        coders,
        ...(notTwice.length > 0 && { notTwice }),
        // What is not of the list has no rank, so that all units have no order.
        allUnits: compare(coders, units, null),
        filledUnits: compare(coders, filled, orderedTypes.has(unitType) ? rankBy(look, vocabulary) : null),
      },
    ]
  })
}

/** Articles are coded by their claims and demands, whose keys end in the article; a seat is no more than its own id. */
function listNotTwice(dataset: Dataset): readonly string[] {
  const units = [...gatherUnits(dataset, 'claim_stance'), ...gatherUnits(dataset, 'demand_status')]
  const coded = units.filter(({ values }) => values.size > 1)
  const twice = new Set(coded.map(({ key }) => key.slice(key.lastIndexOf(':') + 1)))
  if (twice.size === 0) return []
  return dataset.rows.sources.map(({ id }) => id).filter((id) => !twice.has(id))
}

const known = new WeakMap<Dataset, readonly Agreement[]>()

/** Agreement on one type of unit, worked out once for each dataset object; null where nobody coded it. */
export function findAgreement(dataset: Dataset, unitType: CodingUnitType): Agreement | null {
  const all = known.get(dataset) ?? prepareAgreement(dataset)
  known.set(dataset, all)
  return all.find((one) => one.unitType === unitType) ?? null
}

/** The values of one unit, by coder. */
type Unit = ReadonlyMap<string, string>

const rankBy = (look: Lookup, vocabulary: VocabularyName) => (code: string) => look.rank(vocabulary, code)

function compare(
  coders: readonly string[],
  units: readonly Unit[],
  rankOf: ((code: string) => number) | null,
): AgreementFigures {
  const values = units.map((unit) => [...unit.values()]).filter((given) => given.length > 1)
  const agreementCount = values.filter((given) => new Set(given).size === 1).length
  return {
    unitCount: values.length,
    agreementCount,
    agreementPercent: values.length === 0 ? null : (100 * agreementCount) / values.length,
    kappa: kappaOf(coders, units),
    alphaNominal: alphaNominal(values),
    alphaOrdinal: rankOf && alphaOrdinal(values.map((given) => given.map(rankOf))),
  }
}

function kappaOf(coders: readonly string[], units: readonly Unit[]): number | null {
  const [first, second, ...others] = coders
  if (first === undefined || second === undefined || others.length > 0) return null
  const pairs = units.flatMap((unit) => {
    const [a, b] = [unit.get(first), unit.get(second)]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  return cohenKappa(pairs)
}
