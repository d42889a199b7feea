import { gatherUnits } from './coding-units'
import type { Dataset } from './dataset'
import { groupBy } from './group-by'
import { demandUnitKey, recordKey } from './record-key'

/** A value that was set down after two had coded, and that the reports do not say. */
export interface Unwritten {
  readonly unitType: 'claim_stance' | 'demand_status'
  readonly unitKey: string
  /** The code. */
  readonly adjudicated: string
  /** What the reports say; null where they say nothing. */
  readonly reported: string | null
}

/** Lists what was set down of claims and demands in an article while its reports say something else, or nothing. */
export function listUnwritten(dataset: Dataset): readonly Unwritten[] {
  const { claim_reports, demand_reports, vocabularies } = dataset.rows
  const blanks = new Set(
    vocabularies.flatMap(({ vocabulary, code }) => (vocabulary === 'coding_extra_value' ? [code] : [])),
  )
  const lastSteps = [...groupBy(demand_reports, demandUnitKey)].map(
    ([key, steps]) => [key, steps.toSorted((a, b) => b.step - a.step)[0]?.status ?? null] as const,
  )
  const reported = {
    claim_stance: new Map(claim_reports.map((report) => [recordKey('claim_report', report), report.stance])),
    demand_status: new Map(lastSteps),
  }
  return (['claim_stance', 'demand_status'] as const).flatMap((unitType) =>
    gatherUnits(dataset, unitType).flatMap(({ key, adjudicated }): readonly Unwritten[] => {
      const said = reported[unitType].get(key) ?? null
      const isSame = said === null ? blanks.has(adjudicated) : said === adjudicated
      return isSame ? [] : [{ unitType, unitKey: key, adjudicated, reported: said }]
    }),
  )
}
