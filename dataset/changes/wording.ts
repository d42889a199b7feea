import type { Row, TableName } from '../tables'
import type { Names } from './names'

/** How the rows of one table are spoken of. */
export interface Wording<T extends TableName> {
  /** The row as the head of a sentence about what changed in it. */
  readonly name: (row: Row<T>, names: Names) => string
  /** The row as something added or removed, with its content; the name where this is missing. */
  readonly entry?: (row: Row<T>, names: Names) => string
  /** What it was added or removed as. */
  readonly as?: (row: Row<T>, names: Names) => string
}

/** The tables whose changes are told row by row, in the order they are told. */
export const wordings = {
  sources: { name: (row) => `Article '${row.short_name}'` },
  parties: { name: (row) => `Party '${row.name}'` },
  institutions: { name: (row) => `Institution '${row.name}'` },
  people: { name: (row) => `Person '${row.name}'` },
  rounds: { name: (row) => `Round '${row.label}'` },
  round_reports: {
    name: (row, names) =>
      `${names.record('rounds', row.round)} as told by ${names.record('sources', row.source)}`,
  },
  delegation_seats: {
    name: (row, names) => `Seat of ${nameSitter(row, names)}, ${nameTable(row, names)}`,
    entry: (row, names) => `${nameTable(row, names)}: ${nameSitter(row, names)}`,
    as: (row, names) => ` as ${lowerFirst(names.code('seat_role', row.role))}`,
  },
  demands: { name: (row) => `Demand '${row.title}'` },
  claims: { name: (row) => `Claim '${row.label}'` },
  claim_reports: {
    name: nameClaimReport,
    entry: (row, names) => `${nameClaimReport(row, names)}: '${names.code('claim_stance', row.stance)}'`,
  },
  statements: {
    name: (row, names) =>
      `Statement by ${row.speaker} in ${names.record('sources', row.source)}, paragraph ${row.paragraph}`,
  },
  events: { name: (row) => `Event '${row.title}'` },
  event_reports: {
    name: (row, names) =>
      `Event '${names.record('events', row.event)}' in ${names.record('sources', row.source)}`,
    entry: (row, names) =>
      `Event '${names.record('events', row.event)}' in ${names.record('sources', row.source)}: '${row.version}'`,
  },
  discrepancies: { name: (row) => `Discrepancy '${row.title}'` },
  discrepancy_positions: {
    name: namePosition,
    entry: (row, names) => `${namePosition(row, names)}: '${row.position}'`,
  },
  outside_documents: { name: (row) => `Document outside the set '${row.title}'` },
} satisfies { readonly [T in TableName]?: Wording<T> }

/** A table whose changes are told row by row. */
export type ToldTable = keyof typeof wordings

const nameTable = (seat: Row<'delegation_seats'>, names: Names) =>
  `${names.record('rounds', seat.round)}, ${names.record('parties', seat.party)}`

function nameSitter({ person, institution, party }: Row<'delegation_seats'>, names: Names): string {
  if (person !== null) return names.record('people', person)
  return institution === null ? names.record('parties', party) : names.record('institutions', institution)
}

function nameClaimReport(row: Row<'claim_reports'>, names: Names): string {
  return `Claim '${names.record('claims', row.claim)}' in ${names.record('sources', row.source)}`
}

function namePosition(row: Row<'discrepancy_positions'>, names: Names): string {
  return `Discrepancy '${names.record('discrepancies', row.discrepancy)}' in ${names.record('sources', row.source)}`
}

// A label that opens with an abbreviation keeps its capitals.
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
