import { type ComparedType, comparedTypes, unitName, valuesOfReports } from './articles/second-coding'
import { gatherUnits } from './coding-units'
import type { Dataset } from './dataset'
import { groupBy } from './group-by'

/** A value that was set down after two had coded, and that the reports do not say. */
export interface Unwritten {
  readonly unitType: ComparedType
  readonly unitKey: string
  /** The code. */
  readonly adjudicated: string
  /** What the reports say; null where they say nothing. */
  readonly reported: string | null
}

/** Lists what was set down of claims and demands in an article while its reports say something else, or nothing. */
export function listUnwritten(dataset: Dataset): readonly Unwritten[] {
  const { sources, claim_reports, demand_reports, vocabularies } = dataset.rows
  const blanks = new Set(
    vocabularies.flatMap(({ vocabulary, code }) => (vocabulary === 'coding_extra_value' ? [code] : [])),
  )
  const claimsOf = groupBy(claim_reports, ({ source }) => source)
  const demandsOf = groupBy(demand_reports, ({ source }) => source)
  const reported = new Map(
    sources.flatMap(({ id }) => {
      const stances = claimsOf.get(id) ?? []
      const claims = stances.map(({ claim }) => claim)
      return Object.entries(valuesOfReports(id, claims, stances, demandsOf.get(id) ?? []))
    }),
  )
  return comparedTypes.flatMap((unitType) =>
    gatherUnits(dataset, unitType).flatMap(({ key, adjudicated }): readonly Unwritten[] => {
      const said = reported.get(unitName(unitType, key)) ?? null
      const isSame = said === null ? blanks.has(adjudicated) : said === adjudicated
      return isSame ? [] : [{ unitType, unitKey: key, adjudicated, reported: said }]
    }),
  )
}
