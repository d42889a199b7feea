import type { Dataset, Rows } from '@/dataset/dataset'
import { type Row, tableNames } from '@/dataset/tables'

const groupsOfStatuses = [
  ['said-no', -1, 'closing', 'Said no'],
  ['halted', 0, 'stuck', 'Halted'],
  ['put', 1, 'ask', 'Put'],
  ['replied', 2, 'open', 'Replied'],
  ['accepted', 3, 'moving', 'Accepted'],
] as const

/** What a test says of one report; all else is filled in. */
export type Told = readonly [
  demand: string,
  round: string | null,
  source: string,
  status: string,
  account?: string,
  confidence?: string,
]

interface Brief {
  readonly rounds?: readonly string[]
  readonly demands?: readonly (Partial<Row<'demands'>> & { readonly id: string })[]
  readonly sources?: readonly (Partial<Row<'sources'>> & { readonly id: string })[]
  readonly told?: readonly Told[]
}

/** A small dataset for the demand charts: every article reports on every round, steps in the order told. */
export function buildDemandDataset({
  rounds = [],
  demands = [],
  sources = [{ id: 'a' }],
  told = [],
}: Brief): Dataset {
  const steps = new Map<string, number>()
  const rows: Partial<Rows> = {
    sources: sources.map(buildSource),
    parties: [
      { id: 'north', name: 'North', short_name: 'North', kind: 'k', role: 'party', note: null },
      { id: 'south', name: 'South', short_name: 'South', kind: 'k', role: 'party', note: null },
    ],
    rounds: rounds.map((id, index) => buildRound(id, index + 1)),
    round_reports: rounds.flatMap((round) =>
      sources.map(({ id }) => ({
        round,
        source: id,
        label_used: round,
        dates_reported: null,
        outcome_reported: null,
        mediators_reported: null,
      })),
    ),
    demands: demands.map((demand) => ({
      title: demand.id,
      description: 'What it is.',
      kind: 'demand',
      made_by: 'north',
      made_to: 'south',
      theme: 'theme',
      implied: false,
      note: null,
      ...demand,
    })),
    demand_reports: told.map(([demand, round, source, status, account = 'northern', confidence = 'firm']) => {
      const key = `${demand} ${round} ${source}`
      const step = (steps.get(key) ?? 0) + 1
      steps.set(key, step)
      return {
        demand,
        round,
        source,
        step,
        status,
        according_to: account,
        answer_form: null,
        confidence,
        note: null,
      }
    }),
    vocabularies: buildVocabularies(),
  }
  const empty = Object.fromEntries(tableNames.map((name) => [name, []]))
  return {
    process: {
      id: 'test',
      title: 'Test',
      description: '',
      version: '1.0.0',
      keywords: [],
      licenses: [],
      resources: Object.fromEntries(
        tableNames.map((name) => [name, { title: name, description: '' }]),
      ) as Dataset['process']['resources'],
      codebook: '',
    },
    rows: { ...empty, ...rows } as Rows,
  }
}

function buildSource(source: Partial<Row<'sources'>> & { readonly id: string }): Row<'sources'> {
  return {
    short_name: source.id.toUpperCase(),
    file: `${source.id}.txt`,
    outlet: null,
    outlet_basis: 'basis',
    country: null,
    title: null,
    byline: null,
    published_on: null,
    published_earliest: '2031-01-01',
    published_latest: '2031-01-01',
    date_basis: 'basis',
    kind: 'kind',
    language: 'en',
    url: null,
    word_count: 100,
    coding_complete: true,
    note: null,
    ...source,
  }
}

function buildRound(id: string, ordinal: number): Row<'rounds'> {
  return {
    id,
    ordinal,
    label: `Round ${id}`,
    city: `City ${id}`,
    venue: null,
    start_on: null,
    end_on: null,
    date_precision: 'none',
    outcome: 'none',
    summary: 'What happened there.',
    note: null,
  }
}

/** A word of a vocabulary; what charts do not need is empty. */
export function vocabularyEntry(
  vocabulary: Row<'vocabularies'>['vocabulary'],
  code: string,
  rank: number,
  group: string | null,
  label: string,
): Row<'vocabularies'> {
  return { vocabulary, code, rank, group, label, short_label: null, definition: null }
}

function buildVocabularies(): Row<'vocabularies'>[] {
  return [
    ...groupsOfStatuses.map(([code, rank, group, label]) =>
      vocabularyEntry('demand_status', code, rank, group, label),
    ),
    vocabularyEntry('side', 'northern', 1, 'north', 'North'),
    vocabularyEntry('side', 'southern', 2, 'south', 'South'),
    vocabularyEntry('side', 'narrator', 3, null, 'The article'),
    vocabularyEntry('confidence', 'firm', 1, null, 'Firm'),
    vocabularyEntry('confidence', 'loose', 2, null, 'Loose'),
    vocabularyEntry('demand_theme', 'theme', 1, null, 'Theme'),
    vocabularyEntry('demand_theme', 'other-theme', 2, null, 'Other theme'),
    vocabularyEntry('demand_kind', 'demand', 1, null, 'Demand'),
    vocabularyEntry('demand_kind', 'warning', 2, null, 'Warning'),
  ]
}
