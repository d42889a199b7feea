/** What two coders gave the claims and demands of one article, without seeing what the other gave. */
import type { CodingUnitType } from '../coding-units'
import { demandUnitKey } from '../record-key'
import type { Row } from '../tables'

/** The units that are compared article by article; a seat rests on several. */
export const comparedTypes = ['claim_stance', 'demand_status'] as const satisfies readonly CodingUnitType[]
export type ComparedType = (typeof comparedTypes)[number]

/** What a coder gives a unit of which the article says nothing; each process has codes of its own for that. */
export const saysNothing = ''

/** Values by unit, as `unitName` writes it. */
export type CodedValues = Readonly<Record<string, string>>

/** A unit as values are kept by it. */
export const unitName = (unitType: ComparedType, unitKey: string) => `${unitType} ${unitKey}`

/** A unit with what each coder gave it. */
export interface ComparedUnit {
  readonly unitType: ComparedType
  /** As `codings.unit_key`. */
  readonly unitKey: string
  readonly first: string
  readonly second: string
}

/** How far the second coding of an article is. */
export interface SecondCodingState {
  readonly coder: string
  /** Whether it is of whoever asks. */
  readonly isOwn: boolean
  readonly isFinished: boolean
  /** Whether both codings lie open side by side. */
  readonly isCompared: boolean
}

/** What a second coder works with: the article, what there is to decide, and what they decided. */
export interface SecondDesk {
  readonly article: {
    readonly uid: number
    readonly id: string
    readonly name: string
    readonly title: string | null
    readonly paragraphs: readonly string[]
  }
  readonly claims: readonly { readonly id: string; readonly label: string; readonly proposition: string }[]
  readonly demands: readonly { readonly id: string; readonly title: string; readonly description: string }[]
  /** Null as long as nobody has begun. */
  readonly state: SecondCodingState | null
  /** What whoever asks has decided. */
  readonly values: CodedValues
  /** Why whoever asks cannot be the second coder; null where they can. */
  readonly refusal: string | null
}

/** A unit that both coders have given a value, with what was set down and what the tables say by now. */
export interface ComparisonRow extends ComparedUnit {
  /** What is claimed or demanded, and in which round. */
  readonly name: string
  /** Null as long as nothing was set down. */
  readonly adjudicated: string | null
  /** What the tables say now. */
  readonly inTables: string
}

/** Both codings of an article side by side. */
export interface Comparison {
  /** The codes of both coders. */
  readonly coders: readonly [string, string]
  readonly firstName: string
  readonly secondName: string
  readonly rows: readonly ComparisonRow[]
}

/** What an article is given by the reports on it: the stance on each claim, the last step of each demand in each round. */
export function valuesOfReports(
  source: string,
  claims: readonly string[],
  claimReports: readonly { readonly claim: string; readonly stance: string }[],
  demandReports: readonly Pick<Row<'demand_reports'>, 'demand' | 'round' | 'step' | 'status'>[],
): CodedValues {
  const stances = new Map(claimReports.map(({ claim, stance }) => [claim, stance]))
  const ofClaims = claims.map((claim) => [
    unitName('claim_stance', `${claim}:${source}`),
    stances.get(claim) ?? saysNothing,
  ])
  const ofDemands = demandReports
    .toSorted((a, b) => a.step - b.step)
    .map((report) => [unitName('demand_status', demandUnitKey({ ...report, source })), report.status])
  return Object.fromEntries([...ofClaims, ...ofDemands])
}

/** The units that either coder gave a value, in the order of the first; what the other left out says nothing. */
export function compareCodings(first: CodedValues, second: CodedValues): readonly ComparedUnit[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return names.flatMap((name) => {
    const unitType = comparedTypes.find((type) => name.startsWith(`${type} `))
    if (!unitType) return []
    const values = { first: first[name] ?? saysNothing, second: second[name] ?? saysNothing }
    // Of all demands in all rounds, those of which neither tells anything are no units.
    if (unitType === 'demand_status' && values.first === values.second && values.first === saysNothing)
      return []
    return [{ unitType, unitKey: name.slice(unitType.length + 1), ...values }]
  })
}
