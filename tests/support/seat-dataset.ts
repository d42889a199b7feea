import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { buildDemandDataset, vocabularyEntry } from './demand-dataset'

const kinds = [
  ['watch', 1, 'secret', 'Watch'],
  ['army', 2, 'arms', 'Army'],
  ['border', 3, 'arms', 'Border'],
  ['treasury', 4, 'desk', 'Treasury'],
] as const

const roles = ['head', 'member', 'institutional_representation', 'mediator'] as const

/** What a test says of one seat; all else is filled in. `sources` is the article `a` where nothing is said. */
export interface ToldSeat extends Partial<Row<'delegation_seats'>> {
  readonly id: string
  readonly round: string
  readonly party: string
  readonly sources?: readonly string[]
  /** The locating phrase in every article. */
  readonly anchor?: string
}

interface Brief {
  readonly rounds?: readonly string[]
  readonly sources?: readonly (Partial<Row<'sources'>> & { readonly id: string })[]
  readonly parties?: readonly string[]
  /** Names by id. A seat's `person` that is not among them is named by its id. */
  readonly people?: Readonly<Record<string, string>>
  /** Kinds by institution. */
  readonly institutions?: Readonly<Record<string, string>>
  readonly seats?: readonly ToldSeat[]
}

/** A small dataset for charts of delegations: every article reports on every round; `north` and `south` are sides. */
export function buildSeatDataset({
  rounds = [],
  sources = [{ id: 'a' }],
  parties = [],
  people = {},
  institutions = {},
  seats = [],
}: Brief): Dataset {
  const { process, rows } = buildDemandDataset({ rounds, sources })
  const persons = new Set(seats.flatMap(({ person }) => person ?? []))
  return {
    process,
    rows: {
      ...rows,
      parties: [...rows.parties, ...parties.map(buildParty)],
      people: [...persons].map((id) => ({
        id,
        name: people[id] ?? id,
        party: null,
        office: null,
        institution: null,
        note: null,
      })),
      institutions: Object.entries(institutions).map(([id, kind]) => ({
        id,
        name: `House of ${id}`,
        short_name: id,
        party: null,
        kind,
        note: null,
      })),
      delegation_seats: seats.map(({ sources: _, anchor: __, ...seat }) => ({
        person: null,
        institution: null,
        role: 'member' as const,
        title_reported: null,
        note: null,
        ...seat,
      })),
      evidence: seats.flatMap(({ id, sources: told = ['a'], anchor = 'where it stands' }) =>
        told.map((source) => ({
          record_type: 'delegation_seat' as const,
          record_id: id,
          source,
          paragraph: 1,
          anchor,
        })),
      ),
      vocabularies: [
        ...rows.vocabularies,
        ...kinds.map(([code, rank, group, label]) =>
          vocabularyEntry('institution_kind', code, rank, group, label),
        ),
        ...roles.map((role, index) => vocabularyEntry('seat_role', role, index + 1, null, role)),
      ],
    },
  }
}

const buildParty = (id: string): Row<'parties'> => ({
  id,
  name: `The ${id}`,
  short_name: id,
  kind: 'k',
  role: 'mediator',
  note: null,
})

/** What no article says of a team, and a chart therefore must not, in lower case. */
export const neverSaidOfSeats = [
  'confirmed',
  'disputed',
  'sent home',
  'promoted',
  'collapsed',
  'silent',
  'omitted',
  ' left ',
] as const
