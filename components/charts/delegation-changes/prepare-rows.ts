import { groups } from 'd3-array'
import type { Seat } from '../seat'
import { keyOf } from './prepare-threads'
import type { NamedRow, Section } from './series'

/** The table: one row for each person or body of a side, with the role and the articles in every round. */
export function prepareRows(sections: readonly Section[], seats: readonly Seat[]): readonly NamedRow[] {
  return sections.flatMap(({ party, name }) =>
    groups(
      seats.filter((seat) => seat.party === party),
      keyOf,
    ).map(([, own]) => ({
      party: name,
      name: own[0]?.name ?? '',
      spellings: [...new Set(own.flatMap(spellingsOf))].sort(),
      rounds: Object.fromEntries(
        groups(own, ({ round }) => round).map(([round, inRound]) => [
          round,
          {
            role: [...new Set(inRound.map(({ roleLabel }) => roleLabel))].join('; '),
            sources: [...new Set(inRound.flatMap(({ sources }) => sources))],
          },
        ]),
      ),
    })),
  )
}

const spellingsOf = ({ sources, spellings }: Seat) => sources.flatMap((source) => spellings[source] ?? [])
