/** What a record is, in the codebook's words: facts that no article is needed for, or that all of them share. */
import { groups } from 'd3-array'
import { formatLanguage } from '@/components/charts/format-language'
import type { RecordRef } from '@/components/charts/mark'
import type { Words } from '@/components/charts/words'
import { requireRow } from '@/components/evidence/prepare-evidence'
import { webHref } from '@/components/site/web-address'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import type { PagedType } from '@/dataset/record-pages'
import type { Row } from '@/dataset/tables'
import { nameRecord, nameSource } from './record-names'

/** One fact: a name for it, and what holds. */
interface Fact {
  readonly label: string
  readonly value: string
  /** The record that the value names, where it has a page. */
  readonly record?: RecordRef
  /** Where else the value leads: an address outside the site. */
  readonly href?: string
}

/** The facts of a record, and its sentences: what it is first, then what coders noted. */
export interface DescribedFacts {
  readonly sentences: readonly string[]
  readonly facts: readonly Fact[]
  readonly notes: readonly string[]
}

/** Describes a record; throws where there is none. */
export function describeFacts(dataset: Dataset, type: PagedType, id: string, words: Words): DescribedFacts {
  switch (type) {
    case 'demand':
      return describeDemand(dataset, requireRow(dataset, type, id), words)
    case 'person':
      return describePerson(dataset, requireRow(dataset, type, id), words)
    case 'claim':
      return describeClaim(dataset, requireRow(dataset, type, id), words)
    case 'source':
      return describeSource(dataset, requireRow(dataset, type, id), words)
    case 'round':
      return describeRound(dataset, requireRow(dataset, type, id), words)
    case 'discrepancy': {
      const { kind, severity, summary, note } = requireRow(dataset, type, id)
      const look = lookUp(dataset)
      return {
        sentences: [summary],
        facts: [
          { label: words.t('record.fact.severity'), value: look.label('discrepancy_severity', severity) },
          { label: words.t('record.fact.kind'), value: look.label('discrepancy_kind', kind) },
        ],
        notes: notesOf(note),
      }
    }
  }
}

const notesOf = (note: string | null) => (note === null ? [] : [note])

function describeDemand(dataset: Dataset, demand: Row<'demands'>, { t }: Words): DescribedFacts {
  const look = lookUp(dataset)
  const partyName = (id: string | null) => (id === null ? t('notStated') : (look.parties.get(id)?.name ?? id))
  return {
    sentences: [demand.description],
    facts: [
      { label: t('record.fact.kind'), value: look.label('demand_kind', demand.kind) },
      { label: t('record.fact.madeBy'), value: partyName(demand.made_by) },
      { label: t('record.fact.madeTo'), value: partyName(demand.made_to) },
      { label: t('record.fact.theme'), value: look.label('demand_theme', demand.theme) },
    ],
    notes: [...(demand.implied ? [t('evidence.implied')] : []), ...notesOf(demand.note)],
  }
}

function describePerson(dataset: Dataset, person: Row<'people'>, words: Words): DescribedFacts {
  const look = lookUp(dataset)
  const { t } = words
  const institution = person.institution && look.institutions.get(person.institution)?.name
  const party = person.party && look.parties.get(person.party)?.name
  const printed = dataset.rows.person_names.filter((name) => name.person === person.id)
  const spellings = groups(printed, ({ spelling }) => spelling).map(([spelling, own]) =>
    t('record.fact.spelling', {
      spelling,
      articles: words.and(own.map(({ source }) => look.articleName(source))),
    }),
  )
  return {
    sentences: [],
    facts: [
      { label: t('record.fact.office'), value: person.office ?? t('notStated') },
      ...(institution ? [{ label: t('record.fact.institution'), value: institution }] : []),
      { label: t('record.fact.party'), value: party ?? t('notStated') },
      ...(spellings.length > 0 ? [{ label: t('record.fact.printed'), value: spellings.join('; ') }] : []),
    ],
    notes: notesOf(person.note),
  }
}

function describeClaim(dataset: Dataset, claim: Row<'claims'>, words: Words): DescribedFacts {
  const look = lookUp(dataset)
  const { t } = words
  const round = claim.round === null ? undefined : look.rounds.get(claim.round)
  return {
    sentences: [claim.proposition],
    facts: [
      { label: t('record.fact.topic'), value: look.label('claim_topic', claim.topic) },
      { label: t('record.fact.kind'), value: look.label('claim_kind', claim.kind) },
      round
        ? { label: t('record.fact.round'), value: round.label, record: { type: 'round', id: round.id } }
        : { label: t('record.fact.round'), value: t('record.fact.noRound') },
      {
        label: t('record.fact.knowableFrom'),
        value: claim.knowable_from === null ? t('record.fact.undatedPoint') : words.day(claim.knowable_from),
      },
    ],
    notes: notesOf(claim.note),
  }
}

function describeSource(dataset: Dataset, source: Row<'sources'>, words: Words): DescribedFacts {
  const look = lookUp(dataset)
  const { t } = words
  const { country, byline, url } = source
  const days = words.days(source.published_earliest, source.published_latest)
  const href = webHref(url)
  return {
    sentences: [],
    facts: [
      { label: t('record.fact.outlet'), value: source.outlet ?? t('notStated') },
      ...(country ? [{ label: t('record.fact.country'), value: country }] : []),
      ...(byline ? [{ label: t('record.fact.byline'), value: byline }] : []),
      {
        label: t('record.fact.published'),
        value: t('record.fact.withBasis', {
          value: days,
          basis: look.label('date_basis', source.date_basis),
        }),
      },
      { label: t('record.fact.kind'), value: look.label('source_kind', source.kind) },
      { label: t('record.fact.language'), value: formatLanguage(source.language, words) },
      { label: t('record.fact.length'), value: t('record.fact.words', { n: source.word_count }) },
      {
        label: t('record.fact.coding'),
        value: t(source.coding_complete ? 'record.fact.coded' : 'record.fact.uncoded'),
      },
      ...(href ? [{ label: t('record.fact.address'), value: new URL(href).host, href }] : []),
    ],
    notes: notesOf(source.note),
  }
}

function describeRound(dataset: Dataset, round: Row<'rounds'>, words: Words): DescribedFacts {
  const look = lookUp(dataset)
  const { t } = words
  const basis = look.label('round_date_precision', round.date_precision)
  const days = roundDays(round, words)
  return {
    sentences: [round.summary],
    facts: [
      { label: t('record.fact.city'), value: round.city },
      { label: t('record.fact.venue'), value: round.venue ?? t('notStated') },
      {
        label: t('record.fact.dates'),
        value: days === null ? basis : t('record.fact.withBasis', { value: days, basis }),
      },
      { label: t('record.fact.outcome'), value: look.label('round_outcome', round.outcome) },
    ],
    notes: notesOf(round.note),
  }
}

/** The days of a round as far as they are known; null where none is. */
export function roundDays(
  { start_on, end_on }: Pick<Row<'rounds'>, 'start_on' | 'end_on'>,
  words: Words,
): string | null {
  if (start_on !== null && end_on !== null) return words.days(start_on, end_on)
  if (start_on !== null) return words.t('record.fact.from', { day: words.day(start_on) })
  return end_on === null ? null : words.t('record.fact.until', { day: words.day(end_on) })
}

/** The heading of a record's page: what it is called, an article by its title. */
export function headingOf(dataset: Dataset, type: PagedType, id: string, name: string): string {
  if (type !== 'source') return name
  const source = requireRow(dataset, type, id)
  return source.title ?? nameSource(source)
}

/** The title and description of a record's page, for search engines and shared links. */
export function describeHead(
  dataset: Dataset,
  type: PagedType,
  id: string,
  words: Words,
): { readonly title: string; readonly description: string } {
  const { sentences, facts } = describeFacts(dataset, type, id, words)
  const title = headingOf(dataset, type, id, nameRecord(dataset, { type, id }, words))
  return {
    title,
    description: sentences[0] ?? facts.map(({ label, value }) => `${label}: ${value}`).join('. '),
  }
}
