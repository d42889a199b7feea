import { discrepancyKinds, discrepancySeverities, eventPrecisions, valueKinds } from '@/dataset/closed-lists'
import type { Dataset, Rows } from '@/dataset/dataset'
import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'
import { buildDemandDataset, vocabularyEntry } from './demand-dataset'

type Partly<R extends { readonly id: string }> = Partial<R> & { readonly id: string }

/** What an account states: a day, two days, a number, or only words (null). */
type Stated = string | readonly [from: string | null, to: string | null] | number | null

/** One account that a source gives of an event or in a discrepancy; its number counts up by itself. */
export type Account = readonly [about: string, source: string, stated: Stated, words?: string]

interface Brief {
  readonly sources?: readonly Partly<Row<'sources'>>[]
  readonly rounds?: readonly Partly<Row<'rounds'>>[]
  readonly events?: readonly Partly<Row<'events'>>[]
  readonly told?: readonly Account[]
  readonly discrepancies?: readonly Partly<Row<'discrepancies'>>[]
  readonly positions?: readonly Account[]
  readonly subjects?: readonly (readonly [discrepancy: string, type: 'event' | 'round', id: string])[]
}

/**
 * A small dataset for the charts of accounts: events (`told` of by articles), discrepancies (with `positions`) and
 * dated rounds, on which every article reports. Every record has a place in an article.
 */
export function buildAccountDataset({
  sources = [{ id: 'a' }],
  rounds = [],
  events = [],
  told = [],
  discrepancies = [],
  positions = [],
  subjects = [],
}: Brief): Dataset {
  const base = buildDemandDataset({ sources, rounds: rounds.map(({ id }) => id) })
  const event_reports = numbered(told).map(({ about, number, words, ...rest }) => ({
    event: about,
    version_no: number,
    version: words,
    ...rest,
  }))
  const discrepancy_positions = numbered(positions).map(({ about, number, words, ...rest }) => ({
    discrepancy: about,
    position_no: number,
    position: words,
    ...rest,
  }))
  const found = {
    ...base.rows,
    rounds: base.rows.rounds.map((round, index) => ({ ...round, ...rounds[index] })),
    events: events.map((event) => ({
      title: event.id,
      description: 'What happened.',
      kind: 'step',
      start_on: null,
      end_on: null,
      precision: 'undated' as const,
      round: null,
      place: null,
      note: null,
      ...event,
    })),
    event_reports,
    discrepancies: discrepancies.map((discrepancy) => ({
      title: discrepancy.id,
      kind: 'between_sources' as const,
      severity: 'hard' as const,
      summary: 'What differs.',
      note: null,
      ...discrepancy,
    })),
    discrepancy_positions,
    discrepancy_subjects: subjects.map(([discrepancy, record_type, record_id]) => ({
      discrepancy,
      record_type,
      record_id,
    })),
    vocabularies: [
      ...base.rows.vocabularies,
      ...entries('event_kind', ['step']),
      ...entries('event_precision', eventPrecisions),
      ...entries('value_kind', valueKinds),
      ...entries('value_unit', ['litres', 'hours']),
      ...entries('discrepancy_kind', discrepancyKinds),
      ...entries('discrepancy_severity', discrepancySeverities),
      ...entries('source_kind', ['kind']),
      ...entries('date_basis', ['basis']),
    ],
  } satisfies Rows
  return { ...base, rows: { ...found, evidence: buildEvidence(found) } }
}

function numbered(accounts: readonly Account[]) {
  const counts = new Map<string, number>()
  return accounts.map(([about, source, stated, words = 'in words']) => {
    const number = (counts.get(`${about} ${source}`) ?? 0) + 1
    counts.set(`${about} ${source}`, number)
    return { about, source, number, words, ...typedValue(stated) }
  })
}

function typedValue(stated: Stated) {
  const empty = { value_from: null, value_to: null, value_number: null, value_unit: null }
  if (stated === null) return { ...empty, value_kind: 'words' as const }
  if (typeof stated === 'string') return { ...empty, value_kind: 'date' as const, value_from: stated }
  if (typeof stated === 'number')
    return { ...empty, value_kind: 'number' as const, value_number: stated, value_unit: 'litres' }
  return { ...empty, value_kind: 'interval' as const, value_from: stated[0], value_to: stated[1] }
}

function buildEvidence(rows: Rows): Row<'evidence'>[] {
  const at = (record_type: Row<'evidence'>['record_type'], record_id: string, source: string) => ({
    record_type,
    record_id,
    source,
    paragraph: 1,
    anchor: 'a few words',
  })
  const all = [
    ...rows.sources.map(({ id }) => at('source', id, id)),
    ...rows.round_reports.flatMap((report) => [
      at('round_report', recordKey('round_report', report), report.source),
      at('round', report.round, report.source),
    ]),
    ...rows.event_reports.map(({ event, source }) => at('event', event, source)),
    ...rows.discrepancy_positions.map(({ discrepancy, source }) => at('discrepancy', discrepancy, source)),
  ]
  return [...new Map(all.map((row) => [`${row.record_type} ${row.record_id} ${row.source}`, row])).values()]
}

/** Codes ranked as they stand, labelled by themselves with a capital. */
function entries(
  vocabulary: Row<'vocabularies'>['vocabulary'],
  codes: readonly string[],
): Row<'vocabularies'>[] {
  return codes.map((code, index) =>
    vocabularyEntry(
      vocabulary,
      code,
      index + 1,
      null,
      code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' '),
    ),
  )
}
