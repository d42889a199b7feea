import { statementModes } from '@/dataset/closed-lists'
import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'
import { buildDemandDataset, vocabularyEntry } from './demand-dataset'

/** What a test says of one statement; all else is filled in. `source` is the article `a` where nothing is said. */
export type ToldStatement = Partial<Row<'statements'>> & { readonly id: string }

interface Brief {
  readonly sources?: readonly (Partial<Row<'sources'>> & { readonly id: string })[]
  readonly statements?: readonly ToldStatement[]
  /** Names by id. */
  readonly people?: Readonly<Record<string, string>>
  /** Further sides as `[code, party]`; a party that is not known yet becomes one of the talks. */
  readonly sides?: readonly (readonly [code: string, party: string | null])[]
}

/**
 * A small dataset for charts of statements: `northern` and `southern` are the sides of `north` and `south`, `narrator`
 * is nobody's.
 */
export function buildVoiceDataset({ sources, statements = [], people = {}, sides = [] }: Brief): Dataset {
  const { process, rows } = buildDemandDataset(sources ? { sources } : {})
  const known = new Set(rows.parties.map(({ id }) => id))
  const more = [...new Set(sides.flatMap(([, party]) => party ?? []))].filter((party) => !known.has(party))
  const told = statements.map(
    (statement, index): Row<'statements'> => ({
      source: 'a',
      paragraph: index + 1,
      speaker: 'a speaker',
      person: null,
      named: false,
      side: 'northern',
      mode: 'paraphrase',
      relayed_via: null,
      channel: null,
      side_inferred: false,
      duplicate_of: null,
      gist: 'What was said.',
      ...statement,
    }),
  )
  return {
    process,
    rows: {
      ...rows,
      parties: [
        ...rows.parties,
        ...more.map((id) => ({
          id,
          name: `The ${id}`,
          short_name: id,
          kind: 'k',
          role: 'party' as const,
          note: null,
        })),
      ],
      people: Object.entries(people).map(([id, name]) => ({
        id,
        name,
        party: null,
        office: null,
        institution: null,
        note: null,
      })),
      institutions: [
        { id: 'wire', name: 'The Wire', short_name: 'Wire', party: null, kind: 'media', note: null },
      ],
      statements: told,
      evidence: told.map(({ id, source, paragraph }) => ({
        record_type: 'statement' as const,
        record_id: id,
        source,
        paragraph,
        anchor: 'where it stands',
      })),
      vocabularies: [
        ...rows.vocabularies,
        ...sides.map(([code, party], index) => vocabularyEntry('side', code, index + 10, party, code)),
        ...statementModes.map((mode, index) =>
          vocabularyEntry('statement_mode', mode, index + 1, null, mode.replace('_', ' ')),
        ),
      ],
    },
  }
}
