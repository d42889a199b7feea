import { group } from 'd3-array'
import type { Row } from '@/dataset/tables'
import { familyOf, familySlot } from './institution-palette'
import { prepareSeatOthers } from './prepare-seat-others'
import type { Seat, SeatInstitution } from './seat'
import type { SeatScope } from './seat-scope'

/** One seat with its names and articles. */
export function prepareSeat(scope: SeatScope, row: Row<'delegation_seats'>): Seat {
  const { look, dataset } = scope
  const person = row.person === null ? null : (look.people.get(row.person) ?? null)
  const party = look.parties.get(row.party)
  const partyName = party?.short_name ?? row.party
  const institution = row.institution === null ? null : prepareInstitution(scope, row.institution)
  const spellings = group(
    dataset.rows.person_names.filter((name) => name.person === row.person),
    ({ source }) => source,
  )
  return {
    id: row.id,
    round: row.round,
    party: row.party,
    partyName,
    person: row.person,
    role: row.role,
    roleLabel: look.label('seat_role', row.role),
    shape: row.person !== null ? 'person' : row.role === 'mediator' && !institution ? 'team' : 'body',
    name:
      person?.name ??
      (institution ? withoutParty(institution.name, [partyName, party?.name ?? partyName]) : partyName),
    institution,
    title: row.title_reported,
    note: row.note,
    sources: [...new Set(scope.evidenceOf(row.id).map(({ source }) => source))],
    spellings: Object.fromEntries(
      [...spellings].map(([source, names]) => [source, names.map(({ spelling }) => spelling).sort()]),
    ),
    others: prepareSeatOthers(scope, row),
  }
}

function prepareInstitution({ look, dataset }: SeatScope, id: string): SeatInstitution {
  const institution = look.institutions.get(id)
  if (!institution)
    throw new Error(
      `${dataset.process.id}: delegation_seats name the institution "${id}", which is none of institutions`,
    )
  const { name, short_name, kind } = institution
  return {
    id,
    name,
    shortName: short_name,
    kind,
    kindLabel: look.label('institution_kind', kind),
    family: familyOf(look, kind),
    slot: familySlot(look, kind),
  }
}

/** The name without the party in brackets at its end: the row says whose body it is. */
function withoutParty(name: string, partyNames: readonly string[]): string {
  const ending = partyNames.map((party) => ` (${party})`).find((bracket) => name.endsWith(bracket))
  return ending ? name.slice(0, -ending.length) : name
}
