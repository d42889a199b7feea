import { descending } from 'd3-array'
import { partiesInOrder } from '@/components/charts/party-order'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'

/** How often a party to the talks, or another side, speaks. */
export interface VoiceCount {
  /** The id of a party, where it is one; else the code of a side. */
  readonly voice: { readonly party: string } | { readonly side: string }
  readonly count: number
}

/** What the set of articles is, and what it therefore cannot say. */
export interface Limits {
  /** Oldest first. */
  readonly sources: readonly Row<'sources'>[]
  readonly languages: readonly string[]
  /** Which sides bear the name of an outlet's country, which do not, and how many articles are of the former. */
  readonly outlets: {
    readonly named: readonly string[]
    readonly others: readonly string[]
    readonly count: number
  }
  /** Statements that repeat no other one, by who speaks. */
  readonly voices: readonly VoiceCount[]
  /** Reported steps of demands, by whose account they are. */
  readonly accounts: readonly VoiceCount[]
  readonly undatedPointCount: number
  readonly repeatCount: number
}

/** Works out the limits of a set from its rows. */
export function prepareLimits(dataset: Dataset): Limits {
  const { sources, parties, statements, demand_reports, claims } = dataset.rows
  const sides = partiesInOrder(dataset)
  const isOf = (party: string) => {
    const row = parties.find(({ id }) => id === party)
    return sources.filter(({ country }) => country !== null && [row?.name, row?.short_name].includes(country))
  }
  const spoken = statements.filter(({ duplicate_of }) => duplicate_of === null)
  return {
    sources: oldestFirst(sources),
    languages: [...new Set(sources.map(({ language }) => language))].sort(),
    outlets: {
      named: sides.filter((party) => isOf(party).length > 0),
      others: sides.filter((party) => isOf(party).length === 0),
      count: sides.flatMap(isOf).length,
    },
    voices: countVoices(
      dataset,
      spoken.map(({ side }) => side),
    ),
    accounts: countVoices(
      dataset,
      demand_reports.map(({ according_to }) => according_to),
    ),
    undatedPointCount: claims.filter(({ knowable_from }) => knowable_from === null).length,
    repeatCount: statements.length - spoken.length,
  }
}

/** Parties to the talks first, also one that never speaks; then the other sides that do, most first. */
function countVoices(dataset: Dataset, sides: readonly string[]): readonly VoiceCount[] {
  const look = lookUp(dataset)
  const parties = partiesInOrder(dataset)
  const partyOf = (side: string) => {
    const { group } = look.requireEntry('side', side)
    return group !== null && parties.includes(group) ? group : null
  }
  return [
    ...parties.map((party) => ({
      voice: { party },
      count: sides.filter((side) => partyOf(side) === party).length,
    })),
    ...look
      .codes('side')
      .filter((side) => partyOf(side) === null && sides.includes(side))
      .map((side) => ({ voice: { side }, count: sides.filter((one) => one === side).length }))
      .sort((a, b) => descending(a.count, b.count)),
  ]
}
