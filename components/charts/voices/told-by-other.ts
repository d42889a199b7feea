import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { partiesInOrder } from '../party-order'

/**
 * Tells of a statement whether the article has it from somebody else than its speaker. That is so where it cites an
 * outlet for it (`relayed_via`), and where `channel`, in which the codebook marks what one side says of the other, has
 * the name of another person of the data, or of another party to the talks. No other word of the channel counts, so
 * that it may stand in any language.
 */
export function createToldByOther(
  dataset: Dataset,
  partyOf: (side: string) => string | null,
): (statement: Row<'statements'>) => boolean {
  const { people, person_names, parties } = dataset.rows
  const talking = new Set(partiesInOrder(dataset))
  const names = [
    ...people.map(({ id, name }) => ({ person: id, party: null, name })),
    ...person_names.map(({ person, spelling }) => ({ person, party: null, name: spelling })),
    ...parties
      .filter(({ id }) => talking.has(id))
      .flatMap(({ id, name, short_name }) => [
        { person: null, party: id, name },
        { person: null, party: id, name: short_name },
      ]),
  ]
  return ({ person, speaker, side, relayed_via, channel }) => {
    if (relayed_via !== null) return true
    if (channel === null) return false
    const ownParty = partyOf(side)
    return names.some((other) => {
      if (!opensWord(channel, other.name)) return false
      if (other.person === null) return ownParty !== null && other.party !== ownParty
      return other.person !== person && !opensWord(speaker, other.name)
    })
  }
}

/** Whether a name begins a word of the text: `Velm` in `Velmish papers`, not in `Newvelm`. */
function opensWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  return false
}
