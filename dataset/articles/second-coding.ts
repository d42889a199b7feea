/** What two coders gave the claims and demands of one article, without seeing what the other gave. */
import type { CodingUnitType } from '../coding-units'
import { demandUnitKey } from '../record-key'
import { emptyKeyPart } from '../reserved-ids'
import type { Row } from '../tables'

/** The units that are compared article by article; a seat rests on several. */
export const comparedTypes = ['claim_stance', 'demand_status'] as const satisfies readonly CodingUnitType[]
export type ComparedType = (typeof comparedTypes)[number]

/** What a coder gives a unit of which the article says nothing; each process has codes of its own for that. */
export const saysNothing = ''

/** Values by unit, as `unitName` writes it. */
export type CodedValues = Readonly<Record<string, string>>

/** What units are given, by unit; null for what is taken back. */
export type Answers = Readonly<Record<string, string | null>>

/** Values with answers over them. */
export function withAnswers(values: CodedValues, answers: Answers): CodedValues {
  const all = Object.entries({ ...values, ...answers })
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** A unit as values are kept by it. */
export const unitName = (unitType: ComparedType, unitKey: string) => `${unitType} ${unitKey}`

/** A set of ids, or a map from them. */
interface KnownIds {
  has(id: string): boolean
}

/** What of a process can be coded in one article, by id. */
export interface CodableUnits {
  /** The article. */
  readonly source: string
  readonly claims: KnownIds
  readonly demands: KnownIds
  readonly rounds: KnownIds
}

/** The type of the unit that a name, as `unitName` writes it, names in an article; undefined where it names none. */
export function typeOfUnit(name: string, units: CodableUnits): ComparedType | undefined {
  const unitType = comparedTypes.find((type) => name.startsWith(`${type} `))
  if (!unitType) return undefined
  const parts = name.slice(unitType.length + 1).split(':')
  const [item = '', round = ''] = parts
  const isWhole = parts.at(-1) === units.source && parts.length === (unitType === 'claim_stance' ? 2 : 3)
  const isThere =
    unitType === 'claim_stance'
      ? units.claims.has(item)
      : units.demands.has(item) && (round === emptyKeyPart || units.rounds.has(round))
  return isWhole && isThere ? unitType : undefined
}

/** The values of units that are there. */
export const valuesOfUnits = (values: CodedValues, units: CodableUnits): CodedValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => typeOfUnit(name, units)))

/** The claims that a coder of an article has given no value, not even that it says nothing of them. */
export const listUndecided = <Claim extends { readonly id: string }>(
  claims: readonly Claim[],
  source: string,
  values: CodedValues,
): readonly Claim[] =>
  claims.filter(({ id }) => values[unitName('claim_stance', `${id}:${source}`)] === undefined)

/** What is wrong with values that are to be written, in a sentence that says what is allowed; undefined where nothing is. */
export function findFaultyValue(
  values: Answers,
  units: CodableUnits,
  codes: Readonly<Record<ComparedType, readonly string[]>>,
): string | undefined {
  for (const [name, value] of Object.entries(values)) {
    const unitType = typeOfUnit(name, units)
    if (!unitType) return `“${name}” is no unit of this article. ${sayUnits(units.source)}`
    if (value === null || value === saysNothing || codes[unitType].includes(value)) continue
    return `“${value}” is no value of “${name}”. Allowed are ${codes[unitType].join(', ')}, and nothing where the article says nothing.`
  }
  return undefined
}

const sayUnits = (source: string) =>
  `Units are “claim_stance CLAIM:${source}” for each claim of this process, and “demand_status DEMAND:ROUND:${source}” for each demand in each round, or “${emptyKeyPart}” for no round.`

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
  /** What is claimed or demanded, in full. */
  readonly wording: string
  /** Who set it down; null as long as nothing was, or where the history does not say. */
  readonly setDown: SetDown | null
}

/** Who set a value down, when and why. */
export interface SetDown {
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string | null
}

/** Where what is missing for a comparison is done. */
export const missingPlaces = ['desk', 'second desk', 'codes'] as const

/** Something without which both codings of an article cannot be compared yet. */
export interface MissingForComparison {
  /** What is missing, in a sentence. */
  readonly what: string
  readonly where: (typeof missingPlaces)[number]
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
