import { type CodingUnitType, commonValue, gatherUnits } from './coding-units'
import type { Dataset } from './dataset'
import { lookUp } from './lookup'

/** What became of the coders' values of one type of unit, counted in units that two coders or more coded. */
export interface Adjudication {
  readonly unitType: CodingUnitType
  readonly unitCount: number
  /** All coders gave the value that was set down. */
  readonly keptCount: number
  /** All coders gave one value, and another was set down. */
  readonly changedCount: number
  /** Where coders differed: how often the value of each was set down. With three coders a unit may count twice. */
  readonly decided: readonly { readonly coder: string; readonly count: number }[]
  /** Where coders differed: how often a value was set down that none of them gave. */
  readonly neitherCount: number
  /** Values that were set down and that no coder gave to any unit of the type. */
  readonly addedValues: readonly string[]
}

/** Counts how values were set down; null where no unit of the type was coded twice. */
export function prepareAdjudication(dataset: Dataset, unitType: CodingUnitType): Adjudication | null {
  const units = gatherUnits(dataset, unitType).filter(({ values }) => values.size > 1)
  if (units.length === 0) return null
  const alike = units.filter((unit) => commonValue(unit) !== undefined)
  const unlike = units.filter((unit) => commonValue(unit) === undefined)
  const kept = alike.filter((unit) => commonValue(unit) === unit.adjudicated)
  const given = new Set(units.flatMap(({ values }) => [...values.values()]))
  return {
    unitType,
    unitCount: units.length,
    keptCount: kept.length,
    changedCount: alike.length - kept.length,
    decided: lookUp(dataset)
      .codes('coder')
      .filter((coder) => units.some(({ values }) => values.has(coder)))
      .map((coder) => ({
        coder,
        count: unlike.filter(({ values, adjudicated }) => values.get(coder) === adjudicated).length,
      })),
    neitherCount: unlike.filter(({ values, adjudicated }) => ![...values.values()].includes(adjudicated))
      .length,
    addedValues: [...new Set(units.map(({ adjudicated }) => adjudicated))].filter((code) => !given.has(code)),
  }
}
