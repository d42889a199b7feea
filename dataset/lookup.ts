import { type StatusGroup, statusGroups, type VocabularyName } from './closed-lists'
import type { Dataset } from './dataset'
import type { Row } from './tables'

/** A dataset indexed by id and code. What is asked of one code throws where the vocabulary does not have it. */
export interface Lookup {
  readonly sources: ReadonlyMap<string, Row<'sources'>>
  readonly parties: ReadonlyMap<string, Row<'parties'>>
  readonly institutions: ReadonlyMap<string, Row<'institutions'>>
  readonly people: ReadonlyMap<string, Row<'people'>>
  readonly rounds: ReadonlyMap<string, Row<'rounds'>>
  readonly demands: ReadonlyMap<string, Row<'demands'>>
  /** The short name of an article; the id itself where the dataset has no such article. */
  articleName(source: string): string
  /** The short name of a party; the id itself where the dataset has no such party. */
  partyName(party: string): string
  /** The codes of a vocabulary by rank, ties by code. */
  codes(vocabulary: VocabularyName): readonly string[]
  requireEntry(vocabulary: VocabularyName, code: string): Row<'vocabularies'>
  label(vocabulary: VocabularyName, code: string): string
  /** The labels of a vocabulary by code, in the order of its ranks. */
  labels(vocabulary: VocabularyName): Readonly<Record<string, string>>
  /** The label for marks: the short one, or the label where there is none. */
  shortLabel(vocabulary: VocabularyName, code: string): string
  rank(vocabulary: VocabularyName, code: string): number
  /** The group of a status; throws where it is none of the closed list. */
  statusGroup(status: string): StatusGroup
}

const known = new WeakMap<Dataset, Lookup>()

/** The indexed view of a dataset, built once for each dataset object. */
export function lookUp(dataset: Dataset): Lookup {
  const existing = known.get(dataset)
  if (existing) return existing
  const lookup = createLookup(dataset)
  known.set(dataset, lookup)
  return lookup
}

function createLookup({ process, rows }: Dataset): Lookup {
  const entries = new Map<string, Map<string, Row<'vocabularies'>>>()
  const inOrder = [...rows.vocabularies].sort((a, b) => a.rank - b.rank || compareCodes(a.code, b.code))
  for (const entry of inOrder) {
    const list = entries.get(entry.vocabulary) ?? new Map<string, Row<'vocabularies'>>()
    entries.set(entry.vocabulary, list.set(entry.code, entry))
  }

  const requireEntry = (vocabulary: VocabularyName, code: string) => {
    const entry = entries.get(vocabulary)?.get(code)
    if (!entry) {
      const allowed = [...(entries.get(vocabulary)?.keys() ?? [])].join(', ') || 'no code at all'
      throw new Error(`${process.id}: vocabulary ${vocabulary} has no code "${code}"; it has ${allowed}`)
    }
    return entry
  }

  const sources = byId(rows.sources)
  const parties = byId(rows.parties)
  return {
    sources,
    parties,
    institutions: byId(rows.institutions),
    people: byId(rows.people),
    rounds: byId(rows.rounds),
    demands: byId(rows.demands),
    articleName: (source) => sources.get(source)?.short_name ?? source,
    partyName: (party) => parties.get(party)?.short_name ?? party,
    codes: (vocabulary) => [...(entries.get(vocabulary)?.keys() ?? [])],
    requireEntry,
    label: (vocabulary, code) => requireEntry(vocabulary, code).label,
    labels: (vocabulary) =>
      Object.fromEntries([...(entries.get(vocabulary) ?? [])].map(([code, { label }]) => [code, label])),
    shortLabel: (vocabulary, code) => {
      const entry = requireEntry(vocabulary, code)
      return entry.short_label ?? entry.label
    },
    rank: (vocabulary, code) => requireEntry(vocabulary, code).rank,
    statusGroup: (status) => {
      const { group } = requireEntry('demand_status', status)
      const found = statusGroups.find((name) => name === group)
      if (!found)
        throw new Error(
          `${process.id}: status "${status}" has group "${group ?? ''}"; allowed are ${statusGroups.join(', ')}`,
        )
      return found
    },
  }
}

/** Order that does not depend on the machine's language. */
const compareCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]))
